import type { CuffDriver } from './cuffDriver.ts'
import { readCuffPressure } from './readCuffPressure.ts'
import type { BluetoothCharacteristic, BluetoothDevice, BluetoothGatt } from './webBluetooth.ts'

const BLOOD_PRESSURE = 0x1810
const INTERMEDIATE_CUFF_PRESSURE = 0x2a36
const BATTERY = 0x180f
const BATTERY_LEVEL = 0x2a19

/** Whether this browser can speak to a cuff at all. */
export function hasBluetooth(): boolean {
  return navigator.bluetooth !== undefined
}

/** Lets the person choose a cuff that says its pressure as the Bluetooth SIG has it; null where nobody chose one. */
export async function chooseBluetoothCuff(): Promise<CuffDriver | null> {
  if (navigator.bluetooth === undefined) return null
  try {
    const device = await navigator.bluetooth.requestDevice({
      filters: [{ services: [BLOOD_PRESSURE] }],
      optionalServices: [BATTERY],
    })
    return bluetoothCuff(device)
  } catch {
    return null
  }
}

/** The service has no word for letting a cuff out, so the athlete is asked to. */
export function bluetoothCuff(device: BluetoothDevice): CuffDriver {
  let gatt: BluetoothGatt | null = null
  return {
    model: device.name ?? 'Bluetooth',
    serial: device.id,
    canRelease: false,
    async connect(on) {
      if (device.gatt === undefined) throw new Error('this device has no GATT server')
      gatt = await device.gatt.connect()
      device.addEventListener('gattserverdisconnected', () => on.lost(), { once: true })
      const service = await gatt.getPrimaryService(BLOOD_PRESSURE)
      const pressure = await service.getCharacteristic(INTERMEDIATE_CUFF_PRESSURE)
      pressure.addEventListener('characteristicvaluechanged', () => {
        const mmHg = pressureIn(pressure)
        if (mmHg !== null) on.pressure(mmHg)
      })
      await pressure.startNotifications()
    },
    release: () => Promise.reject(new Error('this cuff is let out by hand')),
    disconnect: () => gatt?.disconnect(),
    async battery() {
      try {
        const service = await gatt?.getPrimaryService(BATTERY)
        const level = await service?.getCharacteristic(BATTERY_LEVEL)
        return (await level?.readValue())?.getUint8(0) ?? null
      } catch {
        return null
      }
    },
  }
}

function pressureIn(characteristic: BluetoothCharacteristic): number | null {
  return characteristic.value === undefined ? null : readCuffPressure(characteristic.value)
}
