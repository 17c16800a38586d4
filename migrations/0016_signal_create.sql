-- One row per rule that fired, risk rules apart: those are alerts. detail (sealed): the rule as it
-- was, the numbers compared, what would have changed the verdict. note (sealed): who acknowledged
-- it and what they wrote. Open ones come first in the key.
CREATE TABLE signal (
  client_id       TEXT NOT NULL REFERENCES client (id),
  acknowledged    INTEGER NOT NULL CHECK (acknowledged IN (0, 1)),
  raised_at       TEXT NOT NULL CHECK (length(raised_at) = 17),
  id              TEXT NOT NULL CHECK (length(id) = 26),
  acknowledged_at TEXT CHECK (length(acknowledged_at) = 17),
  acknowledged_by TEXT REFERENCES staff (id),
  detail          BLOB NOT NULL,
  note            BLOB,
  PRIMARY KEY (client_id, acknowledged, raised_at, id),
  CHECK ((acknowledged = 1) = (acknowledged_at IS NOT NULL)),
  CHECK ((acknowledged = 1) = (acknowledged_by IS NOT NULL))
) STRICT, WITHOUT ROWID;
