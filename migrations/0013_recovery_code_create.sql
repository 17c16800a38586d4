-- One row per member of staff: the code on paper with which they come back when every passkey is
-- lost. mac stands for the code. body (sealed): since when it waits for a second person, whose yes it has.
CREATE TABLE recovery_code (
  staff_id   TEXT PRIMARY KEY NOT NULL REFERENCES staff (id),
  mac        BLOB NOT NULL UNIQUE CHECK (length(mac) = 32),
  pepper_id  INTEGER NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  body       BLOB NOT NULL
) STRICT, WITHOUT ROWID;
