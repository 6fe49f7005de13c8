/** The pressures of an athlete in a long session as a chart as wide as a screen shows them. */
export const overview = `
-- Bytes: a packed SeriesAnswer (seriesWire.ts), thinned to columns of lowest and highest. It goes when the samples go.
CREATE TABLE overview (
  session TEXT NOT NULL REFERENCES session,
  athlete_id TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (session, athlete_id)
) STRICT;
`
