"""Askwell's core: reads, judges, words and remembers; the page and the commands are in `web`."""
