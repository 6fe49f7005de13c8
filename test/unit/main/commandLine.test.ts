import { expect, test } from 'vitest'
import { readCommandLine, wordsOf } from '../../../electron/main/commandLine.ts'

test('passes the words of the hub on unread', () => {
  const words = ['--demo=3', '--data', '/srv/kiosk', '--lan', '--no-such-flag', '--mqtt-port', '0']
  expect(readCommandLine(words)).toEqual({ kind: 'start', headless: false, hubFlags: words })
})

test('keeps --headless and what is Electron’s or Chromium’s for itself', () => {
  const theirs = [
    ...[
      '--no-sandbox',
      '--user-data-dir=/tmp/x',
      '--remote-debugging-port=0',
      '--inspect=0',
      '--inspect-brk',
    ],
    ...['--disable-gpu', '--enable-features=A,B', '--ozone-platform=wayland', '--ozone-platform-hint=auto'],
    ...['--force-device-scale-factor=2', '--use-gl=swiftshader', '--js-flags=--expose-gc', '--no-zygote'],
  ]
  expect(readCommandLine([...theirs, '--headless', '--demo'])).toEqual({
    kind: 'start',
    headless: true,
    hubFlags: ['--demo'],
  })
})

test.each(['--lang', '--seed', '--site', '--kiosk', '--config', '--broker', '--version', '--help'])(
  'leaves %s to the hub',
  word => {
    expect(readCommandLine([word])).toEqual({ kind: 'start', headless: false, hubFlags: [word] })
  },
)

test('sets the start at login with the other words it was given', () => {
  expect(readCommandLine(['--autostart=on', '--demo', '--headless', '--no-sandbox'])).toEqual({
    kind: 'autostart',
    on: true,
    flags: ['--demo', '--headless'],
  })
  expect(readCommandLine(['--autostart=off'])).toEqual({ kind: 'autostart', on: false, flags: [] })
})

test.each(['--autostart', '--autostart=', '--autostart=yes'])('refuses %s', word => {
  expect(readCommandLine([word])).toEqual({
    kind: 'refused',
    text: `--autostart: expected --autostart=on or --autostart=off, got ${word}`,
  })
})

test('knows the app’s folder from a word of its own', () => {
  const argv = ['/usr/bin/electron', '--no-sandbox', '/srv/app/', '--data', '/srv/data']
  expect(wordsOf({ argv, defaultApp: true }, '/srv/app')).toEqual(['--no-sandbox', '--data', '/srv/data'])
  expect(wordsOf({ argv: ['/opt/kiosk', '--data', '/opt'] }, '/opt/app.asar')).toEqual(['--data', '/opt'])
})
