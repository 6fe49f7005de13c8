// `npm run simulate`: runs the simulator from its sources.
import { runnerImport } from 'vite'
import { fileURLToPath } from 'node:url'

const { module } = await runnerImport(
  fileURLToPath(new URL('../../stations/simulator/cli.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
try {
  await module.runSimulatorCli(process.argv.slice(2))
} catch (error) {
  console.error(`error  ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
