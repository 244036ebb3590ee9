-- Who signs in to a server, whose account is whose, and whom administrators invited.

CREATE TABLE members (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    issuer text COLLATE "C" NOT NULL,
    sub text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    domain text COLLATE "C" NOT NULL,
    joined_at text COLLATE "C" NOT NULL,
    seen_at text COLLATE "C" NOT NULL,
    UNIQUE (issuer, sub)
);

CREATE TABLE account_owners (
    account_id text COLLATE "C" PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    member_id text COLLATE "C" NOT NULL REFERENCES members ON DELETE CASCADE
);
CREATE INDEX ON account_owners (member_id);

CREATE TABLE invitations (
    entry text COLLATE "C" PRIMARY KEY,
    is_admin integer NOT NULL,
    created_at text COLLATE "C" NOT NULL
);

ALTER TABLE web_sessions ADD COLUMN member_id text COLLATE "C" REFERENCES members ON DELETE CASCADE;
CREATE INDEX ON web_sessions (member_id);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['members', 'account_owners', 'invitations'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY across_accounts ON %I
            USING (current_setting(''askwell.scope'', true) = ''installation'')', one);
    END LOOP;
END
$$;
