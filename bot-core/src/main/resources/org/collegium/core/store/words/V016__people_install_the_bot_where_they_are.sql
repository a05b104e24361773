-- Where people installed the bot themselves: each is a platform of its own. The token is sealed, and forgotten when it is
-- taken back.
CREATE TABLE installation (
  platform     TEXT   NOT NULL PRIMARY KEY,
  name         TEXT   NOT NULL,
  token        BLOB,
  scopes       TEXT   NOT NULL,
  installed_at BIGINT NOT NULL,
  revoked_at   BIGINT,
  CHECK ((token IS NULL) = (revoked_at IS NOT NULL))
);

-- Who may install it: whoever holds the code, once. The code itself is not kept, only what it hashes to.
CREATE TABLE invitation (
  hash       TEXT   NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
