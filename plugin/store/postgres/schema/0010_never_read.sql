-- The user's list of what is never read: labels, domains, addresses.

CREATE TABLE never_read (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sort text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    of text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, sort, value)
);

ALTER TABLE never_read ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_account ON never_read USING (account_id = current_setting('askwell.account', true));

CREATE TRIGGER count_never_read AFTER INSERT OR UPDATE OR DELETE ON never_read
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('shown');
CREATE TRIGGER clear_pages_never_read AFTER INSERT OR UPDATE OR DELETE ON never_read
    FOR EACH ROW EXECUTE FUNCTION clear_drawn_pages();
