import type { ElectronApplication } from '@playwright/test'

/** Presses keys in the wall's window through Electron's own input, as a keyboard's would come, not into the page as Playwright's. */
export async function pressKeys(app: ElectronApplication, chord: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { keyCode, modifiers }) => {
    // The wall's is the one that was opened first.
    const contents = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)[0]?.webContents
    for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers })
  }, chordOf(chord))
}

function chordOf(chord: string): { keyCode: string; modifiers: ('control' | 'shift' | 'alt')[] } {
  const words = chord.split('+')
  const modifiers = (['control', 'shift', 'alt'] as const).filter(name =>
    words.some(word => word.toLowerCase() === name),
  )
  const keys: Record<string, string> = { Equal: '=', Minus: '-', ArrowLeft: 'Left' }
  const key = words.at(-1) ?? ''
  return { keyCode: keys[key] ?? key, modifiers }
}
