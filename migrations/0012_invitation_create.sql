-- One row per invitation or recovery of a member of staff. mac stands for the secret in its link.
-- body (sealed under the clinic's key): kind, name, roles, whom it recovers, who approved.
CREATE TABLE invitation (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  mac        BLOB NOT NULL UNIQUE CHECK (length(mac) = 32),
  pepper_id  INTEGER NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  expires_at TEXT NOT NULL CHECK (length(expires_at) = 17),
  ended_at   TEXT CHECK (length(ended_at) = 17),
  body       BLOB NOT NULL
) STRICT, WITHOUT ROWID;
