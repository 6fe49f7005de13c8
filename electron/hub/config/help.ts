/** What `--help` prints. */
export const help = `BFR Floor Kiosk: a wall display for gym floors. It is no medical device.

  --demo[=N]       a simulated squad of N stations (12), over real MQTT, screen marked DEMO
  --seed N         which squad --demo simulates (1)
  --headless       no window: hub and web pages only
  --config FILE    settings (kiosk.json in the data folder)
  --data DIR       where settings and credentials are kept; a demo has a folder of its own
  --import FILE    take in a session that a kiosk exported as JSON, and end
  --broker URL     use this broker: mqtt://, mqtts://, ws://, wss:// (embedded)
  --tablets-broker URL
                   the same broker with a login for tablets that come through the pages
  --mqtt-port N    where the embedded broker listens (1883); 0 takes a free port
  --http-port N    where the pages listen (8420); 0 takes a free port
  --site ID        the site's name in the contract (main)
  --kiosk ID       this kiosk's name in the contract (wall-1)
  --lan            listen beyond this machine; then nobody gets in without credentials
  --backup FILE    write a copy of the journal into FILE, also while a kiosk runs, and end
  --restore FILE   put such a copy in the journal's place, which is put aside, and end
  --version        the version
  --help           this text
`
