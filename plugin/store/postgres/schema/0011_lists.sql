-- The user's contacts from lists, and what each list that was handed over brought and replaced.

CREATE TABLE listed_contacts (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    record text NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE list_imports (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    id text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    record text NOT NULL,
    PRIMARY KEY (account_id, id)
);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['listed_contacts', 'list_imports'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY one_account ON %I USING (account_id = current_setting(''askwell.account'', true))', one);
        EXECUTE format(
            'CREATE TRIGGER count_%1$s AFTER INSERT OR UPDATE OR DELETE ON %1$I
             FOR EACH STATEMENT EXECUTE FUNCTION count_change(''shown'')', one);
        EXECUTE format(
            'CREATE TRIGGER clear_pages_%1$s AFTER INSERT OR UPDATE OR DELETE ON %1$I
             FOR EACH ROW EXECUTE FUNCTION clear_drawn_pages()', one);
    END LOOP;
END
$$;
