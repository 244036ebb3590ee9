-- Pages of a large account as they were drawn last, shown while what has come since is being worked out.

CREATE TABLE drawn_pages (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    place text COLLATE "C" NOT NULL,
    drawn_at text COLLATE "C" NOT NULL,
    parts text NOT NULL,
    PRIMARY KEY (account_id, place)
);

ALTER TABLE drawn_pages ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_account ON drawn_pages USING (account_id = current_setting('askwell.account', true));

-- What the user says, what becomes of an ask, and who is forgotten makes them untrue: they go in the same transaction.
-- Row by row, so that a statement which changes nothing clears nothing.

CREATE FUNCTION clear_drawn_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM drawn_pages WHERE account_id = current_setting('askwell.account', true);
    RETURN NULL;
END
$$;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['prospects', 'do_not_ask', 'asks', 'ask_history', 'drafts', 'preferences', 'profile',
        'corrected_kinds', 'corrected_names', 'corrected_people', 'corrected_meetings', 'may_ask', 'answers', 'forgotten'
    ] LOOP
        EXECUTE format(
            'CREATE TRIGGER clear_pages_%1$s AFTER INSERT OR UPDATE OR DELETE ON %1$I
             FOR EACH ROW EXECUTE FUNCTION clear_drawn_pages()', one);
    END LOOP;
END
$$;
CREATE TRIGGER clear_pages_findings AFTER UPDATE OR DELETE ON findings
    FOR EACH ROW EXECUTE FUNCTION clear_drawn_pages();
