"""PostgreSQL: one database for several machines, in which row-level security keeps the accounts apart."""
