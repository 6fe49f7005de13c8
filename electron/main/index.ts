import { app } from 'electron'
import path from 'node:path'
import { setAutostart } from './autostart.ts'
import { readCommandLine, wordsOf } from './commandLine.ts'
import { lockApp } from './lockdown.ts'
import { log } from './log.ts'
import { declarePageScheme } from './pageProtocol.ts'
import { startKiosk } from './startKiosk.ts'

const refusedCode = 2

function begin(): void {
  const commandLine = readCommandLine(wordsOf(process, app.getAppPath()))
  if (commandLine.kind === 'refused') {
    process.stderr.write(`error  ${commandLine.text}\n`)
    app.exit(refusedCode)
    return
  }
  if (commandLine.kind === 'autostart') {
    const behindProgram = app.isPackaged ? [] : [app.getAppPath()]
    const done = setAutostart(app, commandLine.on, {
      name: 'BFR Floor Kiosk',
      // An AppImage runs from a folder that is gone after it; the file itself stays.
      file: process.env.APPIMAGE ?? process.execPath,
      words: [...behindProgram, ...commandLine.flags],
    })
    process.stdout.write(`${done}\n`)
    app.exit(0)
    return
  }
  lockApp(app)
  declarePageScheme()
  if (!commandLine.headless && !app.requestSingleInstanceLock()) {
    log('info', 'app: the kiosk is running already; its window is brought to the front')
    app.exit(0)
    return
  }
  const built = path.join(__dirname, '..')
  void app.whenReady().then(() => startKiosk({ app, built, ...commandLine }))
}

// The one gate: a bug ends the app and whatever started it starts it anew, instead of a box with a stack trace on
// the wall.
function endOnBug(error: unknown): void {
  log('error', `app: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  app.exit(1)
}
process.on('uncaughtException', endOnBug)
process.on('unhandledRejection', endOnBug)
// A terminal that was closed is no reason to end.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

begin()
