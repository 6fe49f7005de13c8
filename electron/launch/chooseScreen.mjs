// Where the wall is to be seen: decided from what is there, without touching anything.

/**
 * @typedef {{ kind: 'none' } | { kind: 'electron' } | { kind: 'browser', because: string } | { kind: 'pages', because: string }} Screen
 *   `none`: nobody asked for one. `electron`: the kiosk's own window. `browser`: an installed browser shows it.
 *   `pages`: whoever opens the page sees it.
 */

const withoutScreen = ['--headless', '--help', '--version', '--backup', '--restore', '--import']

/**
 * @param {readonly string[]} flags
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} machine
 * @param {() => Promise<boolean>} hasElectron asked only where there is a display: it may have to be fetched first
 * @param {() => boolean} hasBrowser
 * @returns {Promise<Screen>}
 */
export async function chooseScreen(flags, { platform, env }, hasElectron, hasBrowser) {
  if (flags.some(flag => withoutScreen.includes(flag.replace(/=.*/, '')))) return { kind: 'none' }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { kind: 'pages', because: 'no display here' }
  if (await hasElectron()) return { kind: 'electron' }
  const because = 'Electron is not installed and could not be downloaded'
  return hasBrowser() ? { kind: 'browser', because } : { kind: 'pages', because }
}
