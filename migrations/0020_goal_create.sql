-- One row per goal of a client. rev counts its changes: an older form is not believed.
-- body (sealed): the goal in the client's words, milestones, review day, levels, state.
CREATE TABLE goal (
  client_id TEXT NOT NULL REFERENCES client (id),
  id        TEXT NOT NULL CHECK (length(id) = 26),
  rev       INTEGER NOT NULL CHECK (rev > 0),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;

-- One row per rating of a goal. Ids sort by time. body (sealed): goal, value, by whom.
CREATE TABLE goal_rating (
  client_id TEXT NOT NULL REFERENCES client (id),
  id        TEXT NOT NULL CHECK (length(id) = 26),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
