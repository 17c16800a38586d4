-- One row per member of staff. profile (sealed under the clinic's key): name, and the role
-- once more, so that a role changed in the database alone is noticed.
CREATE TABLE staff (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  role       TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'therapist', 'supervisor')),
  profile    BLOB NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  ended_at   TEXT CHECK (length(ended_at) = 17)
) STRICT, WITHOUT ROWID;

-- One row per signed-in browser. mac stands for the cookie's secret; proof is a MAC over
-- the row, so that a session cannot be given to somebody else or made to last.
CREATE TABLE staff_session (
  mac          BLOB PRIMARY KEY NOT NULL CHECK (length(mac) = 32),
  proof        BLOB NOT NULL CHECK (length(proof) = 32),
  staff_id     TEXT NOT NULL REFERENCES staff (id),
  created_at   TEXT NOT NULL CHECK (length(created_at) = 17),
  last_seen_at TEXT NOT NULL CHECK (length(last_seen_at) = 17),
  expires_at   TEXT NOT NULL CHECK (length(expires_at) = 17)
) STRICT, WITHOUT ROWID;

-- One row per one-time code that has been used.
CREATE TABLE used_code (
  mac     BLOB PRIMARY KEY NOT NULL CHECK (length(mac) = 32),
  used_at TEXT NOT NULL CHECK (length(used_at) = 17)
) STRICT, WITHOUT ROWID;
