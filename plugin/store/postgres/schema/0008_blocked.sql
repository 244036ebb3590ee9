-- Whom administrators keep out, whatever else would let them in: by identity, or by an address of which nobody was here.

CREATE TABLE blocked (
    address text COLLATE "C" NOT NULL,
    issuer text COLLATE "C" NOT NULL,
    sub text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (address, issuer, sub)
);

ALTER TABLE blocked ENABLE ROW LEVEL SECURITY;
CREATE POLICY across_accounts ON blocked
    USING (current_setting('askwell.scope', true) = 'installation');
