-- Whom members let their colleagues know that they know: gone with the account.

CREATE TABLE shared_contacts (
    account_id text COLLATE "C" NOT NULL REFERENCES accounts ON DELETE CASCADE,
    address text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    organisation text NOT NULL,
    shared_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, address)
);

ALTER TABLE shared_contacts ENABLE ROW LEVEL SECURITY;
CREATE POLICY across_accounts ON shared_contacts
    USING (current_setting('askwell.scope', true) = 'installation');
