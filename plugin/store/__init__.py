"""What is kept, and the queries of it: written once, for SQLite (`sqlite/`) and PostgreSQL (`postgres/`)."""
