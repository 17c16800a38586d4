-- One row per entry of a client's session log. Ids sort by the day of the session. body (sealed):
-- day, attended or not, mode, tags, practice, note.
CREATE TABLE therapy_session (
  client_id TEXT NOT NULL REFERENCES client (id),
  id        TEXT NOT NULL CHECK (length(id) = 26),
  rev       INTEGER NOT NULL CHECK (rev > 0),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
