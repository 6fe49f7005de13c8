import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

/** The kiosk as a login should start it: program, then the words behind it. */
export interface Program {
  name: string
  file: string
  words: readonly string[]
}

/** A word of an Exec line as the Desktop Entry Specification wants it ("The Exec key"): quoted, then string-escaped. */
function quoted(word: string): string {
  const inQuotes = word.replaceAll(/["`$\\]/g, String.raw`\$&`)
  return `"${inQuotes.replaceAll('\\', String.raw`\\`).replaceAll('%', '%%')}"`
}

/** The text of an XDG autostart entry. */
export function desktopEntry({ name, file, words }: Program): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    `Name=${name}`,
    `Exec=${[file, ...words].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** Where a desktop looks for what it starts at login (Desktop Application Autostart Specification). */
export function entryPath(environment: NodeJS.ProcessEnv, home: string): string {
  const given = environment.XDG_CONFIG_HOME ?? ''
  const folder = path.isAbsolute(given) ? given : path.join(home, '.config')
  return path.join(folder, 'autostart', 'bfr-floor-kiosk.desktop')
}

/** Sets or takes away the start at login of whoever runs this, and says in one line what it did. */
export function setAutostart(app: App, on: boolean, program: Program): string {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, path: program.file, args: [...program.words] })
    return on ? 'autostart  on: a login item of this user' : 'autostart  off'
  }
  const entry = entryPath(process.env, app.getPath('home'))
  if (on) {
    mkdirSync(path.dirname(entry), { recursive: true })
    // A broker's address may carry a password: nobody else reads it.
    writeFileSync(entry, desktopEntry(program), { mode: 0o600 })
    return `autostart  on: ${entry}`
  }
  rmSync(entry, { force: true })
  return 'autostart  off'
}
