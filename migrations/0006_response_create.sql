-- One row per submitted check-in, with the answers to all its measures sealed together.
-- The key makes a submission idempotent and keeps a client's rows side by side without an
-- index. receipt is a keyed MAC over submission and digest: a bare digest of so few possible
-- answers could be guessed. seq is the client's audit entry of the same commit.
CREATE TABLE response (
  client_id     TEXT NOT NULL,
  occasion_id   TEXT NOT NULL,
  submission_id TEXT NOT NULL CHECK (length(submission_id) BETWEEN 16 AND 64),
  link_id       TEXT NOT NULL REFERENCES link (id),
  seq           INTEGER NOT NULL CHECK (seq > 0),
  sent_at       TEXT NOT NULL CHECK (length(sent_at) = 17),
  conflict      INTEGER NOT NULL CHECK (conflict IN (0, 1)),
  receipt       BLOB NOT NULL CHECK (length(receipt) = 32),
  answers       BLOB NOT NULL,
  PRIMARY KEY (client_id, occasion_id, submission_id),
  FOREIGN KEY (client_id, occasion_id) REFERENCES occasion (client_id, id)
) STRICT, WITHOUT ROWID;

-- Conflicts are rare, so this costs an ordinary submission no written row.
CREATE INDEX response_conflict ON response (client_id) WHERE conflict = 1;
