-- One row per wish of a client about their data: a copy, a correction, erasure, an end. body
-- (sealed): which, and in what words. answer (sealed): what was done. Open ones come first.
CREATE TABLE data_request (
  client_id   TEXT NOT NULL REFERENCES client (id),
  answered    INTEGER NOT NULL CHECK (answered IN (0, 1)),
  asked_at    TEXT NOT NULL CHECK (length(asked_at) = 17),
  id          TEXT NOT NULL CHECK (length(id) = 26),
  answered_at TEXT CHECK (length(answered_at) = 17),
  answered_by TEXT REFERENCES staff (id),
  body        BLOB NOT NULL,
  answer      BLOB,
  PRIMARY KEY (client_id, answered, asked_at, id),
  CHECK ((answered = 1) = (answered_at IS NOT NULL)),
  CHECK ((answered = 1) = (answered_by IS NOT NULL))
) STRICT, WITHOUT ROWID;
