-- One row per passkey. id: the credential's id, base64url. body (sealed under the clinic's key):
-- whose it is, public key, counter, the name that the person gave it.
CREATE TABLE passkey (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 16 AND 1400),
  staff_id     TEXT NOT NULL REFERENCES staff (id),
  created_at   TEXT NOT NULL CHECK (length(created_at) = 17),
  last_used_at TEXT CHECK (length(last_used_at) = 17),
  body         BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX passkey_of_staff ON passkey (staff_id);
