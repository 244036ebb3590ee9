-- What the user notes of people, for themselves alone.

CREATE TABLE person_notes (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    address text COLLATE "C" NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (account_id, address)
);

ALTER TABLE person_notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_account ON person_notes USING (account_id = current_setting('askwell.account', true));

CREATE TRIGGER count_person_notes AFTER INSERT OR UPDATE OR DELETE ON person_notes
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('shown');
CREATE TRIGGER clear_pages_person_notes AFTER INSERT OR UPDATE OR DELETE ON person_notes
    FOR EACH ROW EXECUTE FUNCTION clear_drawn_pages();
