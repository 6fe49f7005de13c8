import { quantity } from './quantity.ts'

/** A pressure that a cuff may report, mmHg: below zero while it is being let out, above 500 it is a fault. */
export const ReadingMmHgSchema = quantity(-20, 500)

/** A battery's charge, per cent. */
export const BatteryPercentSchema = quantity(0, 100)
