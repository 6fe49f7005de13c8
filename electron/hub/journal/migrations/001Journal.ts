/**
 * Migration 1. Every input of the kiosk in its order, in compact blocks (`input`), so that the same floor comes out of them
 * (L3); the newest state, so that a restart need not read them all (`snapshot`); and what review asks for, kept as it happens
 * (`session`, `stint`, `happening`, `summary`). `at_ms` is the kiosk's monotonic clock, which goes on over restarts.
 */
export const journal = `
CREATE TABLE run (
  run INTEGER PRIMARY KEY,
  started_at_ms INTEGER NOT NULL,
  started_wall_ms INTEGER NOT NULL,
  version TEXT NOT NULL,
  site TEXT NOT NULL,
  kiosk TEXT NOT NULL,
  demo INTEGER NOT NULL,
  limits TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  session TEXT PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  squad TEXT,
  demo INTEGER NOT NULL,
  started_at_ms INTEGER NOT NULL,
  started_wall_ms INTEGER NOT NULL,
  started_cause TEXT NOT NULL,
  started_by TEXT,
  ended_at_ms INTEGER,
  ended_wall_ms INTEGER,
  ended_cause TEXT,
  ended_by TEXT,
  limits TEXT NOT NULL,
  rolled_up INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_by_start ON session (started_wall_ms);

CREATE TABLE input (
  block INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  session TEXT REFERENCES session,
  first_at_ms INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL,
  first_wall_ms INTEGER NOT NULL,
  samples INTEGER NOT NULL,
  -- 0: it goes on from the block before it, and is read after that one.
  reads_alone INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX input_by_session ON input (session, block);

CREATE TABLE snapshot (
  snapshot INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  at_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  -- How the clock stood to the machine's own counters since its boot: what a later process's clock goes on from.
  boot TEXT NOT NULL,
  steady_ms REAL NOT NULL,
  uptime_ms REAL NOT NULL,
  offset_ms REAL NOT NULL,
  -- The last block that it contains.
  block INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- One athlete at one station under one assignment id: the newest version of the assignment (JSON of the contract).
CREATE TABLE stint (
  stint INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  station TEXT NOT NULL,
  station_name TEXT,
  athlete_id TEXT NOT NULL,
  athlete_name TEXT NOT NULL,
  assignment TEXT NOT NULL,
  -- JSON list of {cuff, limb, serial, model}.
  cuffs TEXT NOT NULL,
  started_at_ms INTEGER NOT NULL,
  started_wall_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  ended_wall_ms INTEGER
) STRICT;
CREATE INDEX stint_by_session ON stint (session);
CREATE INDEX stint_by_athlete ON stint (athlete_id, started_wall_ms);

-- Body: JSON of what HappeningSchema has for this kind beyond its moment and place.
CREATE TABLE happening (
  happening INTEGER PRIMARY KEY,
  session TEXT REFERENCES session,
  at_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  station TEXT,
  cuff TEXT,
  athlete_id TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX happening_by_session ON happening (session, happening);

-- What is known of one athlete in one session once it is over (JSON): review over months reads no samples.
CREATE TABLE summary (
  session TEXT NOT NULL REFERENCES session,
  athlete_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (session, athlete_id)
) STRICT;
CREATE INDEX summary_by_athlete ON summary (athlete_id);
`
