-- One row per written plan that client and therapist agree to. Never changed, only replaced by a
-- newer one. body (sealed): goals, what each does, review day, who has agreed and how.
CREATE TABLE agreement (
  client_id  TEXT NOT NULL REFERENCES client (id),
  id         TEXT NOT NULL CHECK (length(id) = 26),
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  rev        INTEGER NOT NULL CHECK (rev > 0),
  body       BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
