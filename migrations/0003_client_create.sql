-- One row per client. profile (sealed): initials or chart number, locale, plan, therapist.
-- summary and series (sealed) are caches of the response rows, which are the truth.
-- With a rowid, unlike its neighbours: series is long, and an update costs one row either way.
CREATE TABLE client (
  id            TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 26),
  therapist_id  TEXT NOT NULL REFERENCES staff (id),
  wrapped_dek   BLOB NOT NULL CHECK (length(wrapped_dek) = 60),
  kek_id        INTEGER NOT NULL,
  dek_version   INTEGER NOT NULL CHECK (dek_version BETWEEN 1 AND 255),
  profile       BLOB NOT NULL,
  summary       BLOB NOT NULL,
  discharged_at TEXT CHECK (length(discharged_at) = 17),
  created_at    TEXT NOT NULL CHECK (length(created_at) = 17),
  series        BLOB NOT NULL
) STRICT;

CREATE INDEX client_of_therapist ON client (therapist_id, id) WHERE discharged_at IS NULL;
