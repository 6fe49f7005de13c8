import type { WallBridge } from '../../stations/board/wallBridge.ts'

/** Asks for one connection to the hub. Once it has closed it stays closed, and the wall asks again. */
export type Transport = WallBridge['connect']
