-- One row per member of staff. roles: words of staff_roles, in the order of the alphabet, with a
-- space between; the owner of a small clinic is a therapist, too. profile (sealed) repeats them.
-- The rows go out and come back under the same name: only so do the rows that point to them find
-- them again before the transaction ends. A table that is renamed into place would not do.
PRAGMA defer_foreign_keys = on;

CREATE TABLE staff_kept (
  id         TEXT PRIMARY KEY NOT NULL,
  roles      TEXT NOT NULL,
  profile    BLOB NOT NULL,
  created_at TEXT NOT NULL,
  ended_at   TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO staff_kept (id, roles, profile, created_at, ended_at)
SELECT id, CASE role WHEN 'admin' THEN 'owner' ELSE role END, profile, created_at, ended_at FROM staff;

DROP TABLE staff;

CREATE TABLE staff (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  roles      TEXT NOT NULL CHECK (length(roles) BETWEEN 5 AND 40),
  profile    BLOB NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  ended_at   TEXT CHECK (length(ended_at) = 17)
) STRICT, WITHOUT ROWID;

INSERT INTO staff (id, roles, profile, created_at, ended_at)
SELECT id, roles, profile, created_at, ended_at FROM staff_kept;

DROP TABLE staff_kept;
