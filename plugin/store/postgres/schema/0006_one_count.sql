-- A transaction counts once, however many statements it has. Each row of a page came as a statement of its own, and each
-- left a version of the count behind that the next one had to pass by: fifty thousand messages took their square.
-- The count was moved by this very transaction where the row's version is its own.

CREATE OR REPLACE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE changes SET count = count + 1
        WHERE part = TG_ARGV[0] AND account_id = current_setting('askwell.account', true)
        AND xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END
$$;
