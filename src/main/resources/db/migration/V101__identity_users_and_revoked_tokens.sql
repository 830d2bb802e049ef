CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE identity.account (
    id            uuid PRIMARY KEY,
    email         text NOT NULL CONSTRAINT account_email_unique UNIQUE CHECK (email = lower(email)),
    password_hash text NOT NULL,
    name          text NOT NULL,
    role          text NOT NULL CHECK (role IN ('BUYER', 'SELLER')),
    registered_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Tokens that ended before their time, until they would have ended anyway. Every node reads the new ones twice a second.
CREATE TABLE identity.revoked_token (
    token_id   uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX revoked_token_revoked_at ON identity.revoked_token (revoked_at);
CREATE INDEX revoked_token_expires_at ON identity.revoked_token (expires_at);
