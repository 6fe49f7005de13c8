/** What of Electron's keyboard input decides whether the page may have it. */
export interface KeyPress {
  type: string
  key: string
  control: boolean
  alt: boolean
  meta: boolean
  shift: boolean
}

const editing = new Set([
  'a',
  'c',
  'v',
  'x',
  'z',
  'backspace',
  'delete',
  'home',
  'end',
  'arrowleft',
  'arrowright',
])
const modifiers = new Set(['control', 'alt', 'altgraph', 'meta', 'shift'])

/**
 * Whether a key is kept from the page and from Chromium: everything that reloads, zooms, closes, prints, searches,
 * opens tools or leaves the full screen. Typing and editing a text pass; Control and Alt together are AltGr on
 * Windows, with which Danish and Norwegian keyboards write @ and €.
 */
export function isHeldBack({ key, control, alt, meta }: KeyPress): boolean {
  const name = key.toLowerCase()
  if (modifiers.has(name)) return false
  if (/^f\d{1,2}$/.test(name) || name.startsWith('browser') || name.startsWith('launch')) return true
  if (control && alt && !meta) return name.length > 1
  if (control || meta) return !editing.has(name)
  return alt
}

/** Control+Shift+Q ends the kiosk. */
export function isLeaving({ type, key, control, shift, alt, meta }: KeyPress): boolean {
  return type === 'keyDown' && control && shift && !alt && !meta && key.toLowerCase() === 'q'
}
