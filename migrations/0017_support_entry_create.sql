-- One row per entry of a client's support log. body (sealed): signal, area, what was discussed,
-- what was agreed, what has changed since, by whom.
CREATE TABLE support_entry (
  client_id  TEXT NOT NULL REFERENCES client (id),
  id         TEXT NOT NULL CHECK (length(id) = 26),
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  body       BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
