import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const PackageSchema = v.object({ version: v.string() })

/** The version that a package.json tells. */
export function readVersion(file: string): string {
  return v.parse(PackageSchema, JSON.parse(readFileSync(file, 'utf8'))).version
}
