-- One row per member of staff. roles: words of staff_roles, in the order of the alphabet, with a
-- space between; the owner of a small clinic is a therapist, too. profile (sealed) repeats them.
PRAGMA defer_foreign_keys = on;

CREATE TABLE staff_with_roles (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  roles      TEXT NOT NULL CHECK (length(roles) BETWEEN 5 AND 40),
  profile    BLOB NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  ended_at   TEXT CHECK (length(ended_at) = 17)
) STRICT, WITHOUT ROWID;

INSERT INTO staff_with_roles (id, roles, profile, created_at, ended_at)
SELECT id, CASE role WHEN 'admin' THEN 'owner' ELSE role END, profile, created_at, ended_at FROM staff;

DROP TABLE staff;

ALTER TABLE staff_with_roles RENAME TO staff;
