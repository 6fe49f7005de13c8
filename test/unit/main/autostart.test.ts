import { expect, test } from 'vitest'
import { desktopEntry, entryPath } from '../../../electron/main/autostart.ts'

test('quotes every word of the command as a desktop reads it', () => {
  const words = ['--site', 'a b', '--broker', 'mqtts://u:p$1"`\\%@host']
  const entry = desktopEntry({ name: 'BFR Floor Kiosk', file: '/opt/BFR Floor Kiosk/bfr-floor-kiosk', words })
  expect(entry.split('\n')).toContain(
    String.raw`Exec="/opt/BFR Floor Kiosk/bfr-floor-kiosk" "--site" "a b" "--broker" "mqtts://u:p\\$1\\"\\` +
      '`' +
      String.raw`\\\\%%@host"`,
  )
})

test('puts the entry where the desktop looks for it', () => {
  expect(entryPath({}, '/home/gym')).toBe('/home/gym/.config/autostart/bfr-floor-kiosk.desktop')
  expect(entryPath({ XDG_CONFIG_HOME: 'relative' }, '/home/gym')).toBe(
    '/home/gym/.config/autostart/bfr-floor-kiosk.desktop',
  )
  expect(entryPath({ XDG_CONFIG_HOME: '/etc/xdg' }, '/home/gym')).toBe(
    '/etc/xdg/autostart/bfr-floor-kiosk.desktop',
  )
})
