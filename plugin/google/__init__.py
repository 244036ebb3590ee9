"""Google over HTTP: the only room that imports googleapiclient."""
