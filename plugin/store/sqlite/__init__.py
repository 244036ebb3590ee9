"""SQLite: a file for each account and one for the installation. The default, and all that a laptop needs."""
