-- One row per time a client is asked. plan (sealed): ids of the measures asked.
-- draft (sealed) is gone once the occasion is answered. Ids sort by opens_at.
CREATE TABLE occasion (
  client_id   TEXT NOT NULL REFERENCES client (id),
  id          TEXT NOT NULL CHECK (length(id) = 26),
  opens_at    TEXT NOT NULL CHECK (length(opens_at) = 17),
  status      TEXT NOT NULL CHECK (status IN ('open', 'answered', 'expired')),
  answered_at TEXT CHECK (length(answered_at) = 17),
  draft_rev   INTEGER NOT NULL DEFAULT 0 CHECK (draft_rev >= 0),
  plan        BLOB NOT NULL,
  draft       BLOB,
  PRIMARY KEY (client_id, id),
  CHECK ((status = 'answered') = (answered_at IS NOT NULL)),
  CHECK (status = 'open' OR draft IS NULL)
) STRICT, WITHOUT ROWID;

-- Leaving a partial index costs no written row, so answering stays cheap.
CREATE INDEX occasion_open ON occasion (client_id, opens_at) WHERE status = 'open';
