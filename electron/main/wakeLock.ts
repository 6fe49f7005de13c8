import { powerSaveBlocker } from 'electron'

/** Keeps the display on for as long as the kiosk runs. */
export function holdDisplayAwake(): () => void {
  const id = powerSaveBlocker.start('prevent-display-sleep')
  return () => {
    powerSaveBlocker.stop(id)
  }
}
