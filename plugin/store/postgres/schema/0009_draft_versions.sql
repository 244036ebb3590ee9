-- Emails as the user edits them before their drafts exist.

CREATE TABLE draft_versions (
    account_id account NOT NULL REFERENCES accounts ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    email text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    saved_at text COLLATE "C" NOT NULL,
    record text NOT NULL,
    PRIMARY KEY (account_id, email, number)
);

ALTER TABLE draft_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_account ON draft_versions USING (account_id = current_setting('askwell.account', true));
