-- One row, ever: the clinic this database belongs to, and its wrapped data key.
-- settings (sealed): name, contact, region, locales.
CREATE TABLE clinic (
  id          INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  wrapped_dek BLOB NOT NULL CHECK (length(wrapped_dek) = 60),
  kek_id      INTEGER NOT NULL,
  dek_version INTEGER NOT NULL CHECK (dek_version BETWEEN 1 AND 255),
  is_demo     INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  settings    BLOB NOT NULL,
  created_at  TEXT NOT NULL CHECK (length(created_at) = 17)
) STRICT;
