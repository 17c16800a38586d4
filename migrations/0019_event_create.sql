-- One row per event in a client's life or treatment that a report marks. Ids sort by its day.
-- body (sealed): day, kind, words.
CREATE TABLE event (
  client_id TEXT NOT NULL REFERENCES client (id),
  id        TEXT NOT NULL CHECK (length(id) = 26),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
