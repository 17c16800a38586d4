-- One row per link handed to a client. mac stands for the secret in the link; proof is a MAC
-- over the row, so that a link cannot be pointed at another client or made to last.
CREATE TABLE link (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  client_id   TEXT NOT NULL,
  occasion_id TEXT NOT NULL,
  mac         BLOB NOT NULL UNIQUE CHECK (length(mac) = 32),
  proof       BLOB NOT NULL CHECK (length(proof) = 32),
  pepper_id   INTEGER NOT NULL,
  epoch       INTEGER NOT NULL DEFAULT 0 CHECK (epoch >= 0),
  created_at  TEXT NOT NULL CHECK (length(created_at) = 17),
  expires_at  TEXT NOT NULL CHECK (length(expires_at) = 17),
  revoked_at  TEXT CHECK (length(revoked_at) = 17),
  FOREIGN KEY (client_id, occasion_id) REFERENCES occasion (client_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_of_occasion ON link (client_id, occasion_id);
