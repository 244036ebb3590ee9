"""SQLite through sqlite-utils: the only room with SQL in it."""
