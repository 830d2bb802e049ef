-- Log-ins that failed, counted under hashes of the account, of the place, and of both, until their window ends.
CREATE TABLE identity.failed_log_in (
    key      text PRIMARY KEY,
    failures integer NOT NULL CHECK (failures > 0),
    ends_at  timestamptz NOT NULL
);
CREATE INDEX failed_log_in_ends_at ON identity.failed_log_in (ends_at);

-- From where the owner of an account has logged in: what fails elsewhere does not keep him out.
CREATE TABLE identity.known_place (
    key         text PRIMARY KEY,
    known_until timestamptz NOT NULL
);
CREATE INDEX known_place_known_until ON identity.known_place (known_until);
