/** The part of Web Bluetooth that is used here; TypeScript's own library does not know it. */
export interface BluetoothCharacteristic extends EventTarget {
  readonly value?: DataView
  startNotifications(): Promise<BluetoothCharacteristic>
  readValue(): Promise<DataView>
}

interface BluetoothService {
  getCharacteristic(characteristic: number): Promise<BluetoothCharacteristic>
}

export interface BluetoothGatt {
  connect(): Promise<BluetoothGatt>
  disconnect(): void
  getPrimaryService(service: number): Promise<BluetoothService>
}

export interface BluetoothDevice extends EventTarget {
  readonly id: string
  readonly name?: string
  readonly gatt?: BluetoothGatt
}

interface Bluetooth {
  requestDevice(options: {
    filters: { services: number[] }[]
    optionalServices: number[]
  }): Promise<BluetoothDevice>
}

declare global {
  interface Navigator {
    /** Only in Chromium, and only over https or on this machine. */
    readonly bluetooth?: Bluetooth
  }
}
