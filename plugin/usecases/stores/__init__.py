"""What the use-cases need of a store: domain records in and out, never rows or SQL. One module for each noun.

`account` puts together what is kept of one account, `control` what is known across accounts, `looks` who reads which
account now. `plugin.store` implements them over SQLite and PostgreSQL, and both pass the same tests (`tests/store/`).
Every method may raise StoreTrouble, where the database fails. A store is used in the thread that opened it.
"""
