import process from 'node:process'
import { parseArgs } from 'node:util'
import { startSimulator } from './startSimulator.ts'

const USAGE = 'npm run simulate -- --url mqtt://127.0.0.1:1883 --site main --stations 12 --seed 1 [--calm]'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A simulated squad for a broker that is there already. Ends, with everybody gone, at SIGINT or SIGTERM. */
export async function runSimulatorCli(commandLine: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      url: { type: 'string', default: 'mqtt://127.0.0.1:1883' },
      site: { type: 'string', default: 'main' },
      stations: { type: 'string', default: '12' },
      seed: { type: 'string', default: '1' },
      calm: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    say(USAGE)
    return
  }
  const { url, site } = values
  const simulator = await startSimulator({
    url,
    site,
    stations: Number(values.stations),
    seed: Number(values.seed),
    incidents: !values.calm,
    log: say,
  })
  const end = (): void => {
    void simulator.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
