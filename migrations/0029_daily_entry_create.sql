-- One row per time that a daily form was answered: one row written, whatever else is kept of a
-- client. id follows from what was sent, so that the same entry sent again is the same row. day is
-- that of the client's own clock. body (sealed): answers, time, offset, zone, when it was received.
CREATE TABLE daily_entry (
  client_id TEXT NOT NULL REFERENCES client (id),
  day       TEXT NOT NULL CHECK (length(day) = 10),
  form_id   TEXT NOT NULL,
  id        TEXT NOT NULL CHECK (length(id) = 26),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, day, form_id, id)
) STRICT, WITHOUT ROWID;
