// The Debian packages the whole test run needs, and how they come where it may install them.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

export const needed = [
  ...['chromium', 'chromium-headless-shell', 'xvfb', 'xauth', 'fonts-liberation', 'poppler-utils'],
  ...['mosquitto', 'mosquitto-clients'],
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
]

/** @param {string} name */
function isInstalled(name) {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' })
  return asked.status === 0 && asked.stdout === 'installed'
}

/**
 * Runs `act` while Debian is told to start no service, so that a mosquitto just installed does not sit on 1883.
 * @param {() => boolean} act
 */
function withoutStartingServices(act) {
  const policy = '/usr/sbin/policy-rc.d'
  const ours = !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return act()
  } finally {
    if (ours) rmSync(policy)
  }
}

/** @param {string[]} parts */
function aptGet(...parts) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...parts], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (run.status !== 0) console.log(`${run.stdout}\n${run.stderr}`.split('\n').slice(-20).join('\n'))
  return run.status === 0
}

/** @returns {string | undefined} what is missing, in words, or nothing when everything is there */
export function ensureDebianPackages() {
  if (process.platform !== 'linux' || spawnSync('dpkg-query', ['--version']).status !== 0) {
    return 'this is not a Debian machine: see CONTRIBUTING.md for what the browser and broker tests need'
  }
  const missing = needed.filter(name => !isInstalled(name))
  if (missing.length === 0) return undefined
  const list = missing.join(' ')
  if (process.getuid?.() !== 0) return `Debian packages are missing; as root: apt-get install ${list}`
  console.log(`installing from Debian: ${list}`)
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  const done = withoutStartingServices(() => aptGet('update') && aptGet(...install))
  return done ? undefined : `apt-get could not install ${list}`
}
