-- One row per therapist whose clients a supervisor may read. proof is a MAC over the row, so that
-- nobody is made a supervisor in the database alone.
CREATE TABLE supervision (
  supervisor_id TEXT NOT NULL REFERENCES staff (id),
  therapist_id  TEXT NOT NULL REFERENCES staff (id),
  created_at    TEXT NOT NULL CHECK (length(created_at) = 17),
  proof         BLOB NOT NULL CHECK (length(proof) = 32),
  PRIMARY KEY (supervisor_id, therapist_id)
) STRICT, WITHOUT ROWID;
