import { expect, test } from 'vitest'
import { type KeyPress, isHeldBack, isLeaving } from '../../../electron/main/heldKeys.ts'

/** `Control+Shift+I` as Electron reports it. */
function aPress(chord: string): KeyPress {
  const words = chord.split('+')
  const has = (name: string) => words.includes(name)
  return {
    type: 'keyDown',
    key: words.at(-1) ?? '',
    control: has('Control'),
    alt: has('Alt'),
    meta: has('Meta'),
    shift: has('Shift'),
  }
}

const held = [
  ...['F1', 'F5', 'F11', 'F12', 'Alt+F4', 'Control+r', 'Control+Shift+R', 'Control+Shift+I', 'Control+w'],
  ...[
    'Control+=',
    'Control+-',
    'Control+0',
    'Control+p',
    'Control+f',
    'Control+n',
    'Control+t',
    'Control+Shift+Q',
  ],
  ...['Alt+ArrowLeft', 'Alt+ ', 'Meta+q', 'Meta+w', 'BrowserBack', 'LaunchMail', 'Control+Alt+Delete'],
]
test.each(held)('keeps %s from the page', chord => {
  expect(isHeldBack(aPress(chord))).toBe(true)
})

const passed = [
  ...['a', 'Å', 'Enter', ' ', 'Tab', 'Escape', 'ArrowLeft', 'Shift+A', 'Control', 'Control+c', 'Meta+v'],
  ...['Control+Alt+@', 'Control+Alt+€', 'Control+ArrowLeft', 'Control+Backspace', 'Control+Alt+AltGraph'],
]
test.each(passed)('gives %s to the page', chord => {
  expect(isHeldBack(aPress(chord))).toBe(false)
})

test('leaves at Control+Shift+Q, once, and at nothing near it', () => {
  expect(isLeaving(aPress('Control+Shift+Q'))).toBe(true)
  expect(isLeaving({ ...aPress('Control+Shift+Q'), type: 'keyUp' })).toBe(false)
  for (const chord of ['Control+q', 'Shift+Q', 'Control+Alt+Shift+Q', 'Meta+q']) {
    expect(isLeaving(aPress(chord)), chord).toBe(false)
  }
})
