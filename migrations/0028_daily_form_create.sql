-- One row per form that a client may answer several times a day, with its lasting link. The link
-- only adds entries: it reads nothing. body (sealed): measure, days.
CREATE TABLE daily_form (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  client_id  TEXT NOT NULL REFERENCES client (id),
  mac        BLOB NOT NULL UNIQUE CHECK (length(mac) = 32),
  proof      BLOB NOT NULL CHECK (length(proof) = 32),
  pepper_id  INTEGER NOT NULL,
  epoch      INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  expires_at TEXT NOT NULL CHECK (length(expires_at) = 17),
  stopped_at TEXT CHECK (length(stopped_at) = 17),
  body       BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX daily_form_of_client ON daily_form (client_id, id);
