-- What no judgement reads and pages show is counted as well, so that a page that was drawn holds while nothing has moved.

INSERT INTO changes (account_id, part, count) SELECT id, 'shown', 0 FROM accounts;

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        ('shown', 'skipped'), ('shown', 'scan_runs'), ('shown', 'forgotten'), ('shown', 'model_state'),
        ('shown', 'model_usage'), ('mirror', 'reader_reads')
    ) AS watched (part, name) LOOP
        EXECUTE format(
            'CREATE TRIGGER count_%1$s AFTER INSERT OR UPDATE OR DELETE ON %1$I
             FOR EACH STATEMENT EXECUTE FUNCTION count_change(%2$L)', one.name, one.part);
    END LOOP;
END
$$;
CREATE TRIGGER count_cursors_shown AFTER INSERT OR UPDATE OR DELETE ON cursors
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('shown');

-- A look that waits or is under way is shown as well. A sign of life changes nothing that is.
CREATE FUNCTION count_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE changes SET count = count + 1
        WHERE part = 'shown' AND account_id = CASE TG_OP WHEN 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
    RETURN NULL;
END
$$;
CREATE TRIGGER count_looks AFTER INSERT OR DELETE ON looks FOR EACH ROW EXECUTE FUNCTION count_look();

-- The counters are numbers alone: the installation reads those of a visitor's accounts with the session, in one statement.
DROP POLICY one_account ON changes;
CREATE POLICY one_account_or_across ON changes USING (
    account_id = current_setting('askwell.account', true) OR current_setting('askwell.scope', true) = 'installation');
