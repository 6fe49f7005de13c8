import path from 'node:path'

/** What the words behind the program's name ask for. Words that are the hub's are passed on unread. */
export type CommandLine =
  | { kind: 'start'; headless: boolean; hubFlags: readonly string[] }
  | { kind: 'autostart'; on: boolean; flags: readonly string[] }
  | { kind: 'refused'; text: string }

/**
 * Electron's and Chromium's own switches; they read them from the command line by themselves. `--lang` is not
 * among them, so that a mistyped `--lan` is refused by the hub and not taken in silence.
 */
const chromiumSwitch = new RegExp(
  '^--(?:' +
    [
      '(?:no-(?:sandbox|zygote|first-run|default-browser-check)|user-data-dir|in-process-gpu|js-flags|v|vmodule)',
      '(?:inspect|remote-debugging|remote-allow|enable|disable|force|ozone|use|log|gpu|proxy|password-store)',
      '(?:allow-file-access-from-files|original-process-start-time|ignore|touch|high-dpi|class|trace)',
    ].join('|') +
    ')(?:-[a-z0-9-]+)?(?:=.*)?$',
)

interface Process {
  argv: readonly string[]
  /** Set where Electron was told the app's folder: `electron . --demo`. */
  defaultApp?: boolean
}

/** The words meant for the kiosk: without the program's name and, under `electron .`, without the app's folder. */
export function wordsOf({ argv, defaultApp = false }: Process, appPath: string): readonly string[] {
  const words = argv.slice(1)
  if (!defaultApp) return words
  const folderAt = words.findIndex(
    word => !word.startsWith('-') && path.resolve(word) === path.resolve(appPath),
  )
  return words.filter((_, at) => at !== folderAt)
}

export function readCommandLine(words: readonly string[]): CommandLine {
  const kept = words.filter(word => !chromiumSwitch.test(word))
  const autostart = kept.filter(word => /^--autostart(?:=|$)/.test(word)).at(-1)
  const hubFlags = kept.filter(word => word !== '--headless' && word !== autostart)
  if (autostart === undefined) return { kind: 'start', headless: kept.includes('--headless'), hubFlags }
  const [, wish] = autostart.split('=')
  if (wish !== 'on' && wish !== 'off') {
    return {
      kind: 'refused',
      text: `--autostart: expected --autostart=on or --autostart=off, got ${autostart}`,
    }
  }
  return { kind: 'autostart', on: wish === 'on', flags: kept.filter(word => word !== autostart) }
}
