import path from 'node:path'
import { expect, it } from 'vitest'
import { readFlags } from '../../../electron/hub/config/flags.ts'
import { resolveSettings } from '../../../electron/hub/config/settings.ts'

function folderOf(...flags: string[]): string {
  const read = readFlags(flags)
  return resolveSettings(read.flags).settings.dataFolder
}

it('keeps a squad that does not exist apart from the real floor', () => {
  expect(folderOf('--demo')).toBe(path.join(folderOf(), 'demo'))
  expect(folderOf('--demo', '--data', '/tmp/elsewhere')).toBe('/tmp/elsewhere')
})

it('reads the settings of that folder', () => {
  const { flags } = readFlags(['--demo'])
  expect(resolveSettings(flags).settings.settingsFile).toBe(path.join(folderOf('--demo'), 'kiosk.json'))
})
