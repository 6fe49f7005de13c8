import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Page = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly etag: string }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads every file of the built wall into memory, by its path (`/index.html`). They are few and small, also inside an asar
 * archive, and what is not among them can't be asked for. Empty where nothing was built.
 */
export function loadPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>()
  readFolder(folder, '', pages)
  return pages
}

function readFolder(folder: string, address: string, pages: Map<string, Page>): void {
  for (const { name, isFolder } of entriesOf(folder)) {
    const file = path.join(folder, name)
    if (isFolder) readFolder(file, `${address}/${name}`, pages)
    else if (path.extname(name) !== '.map') pages.set(`${address}/${name}`, readPage(file))
  }
}

function entriesOf(folder: string): { name: string; isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }))
  } catch {
    return []
  }
}

function readPage(file: string): Page {
  const bytes = new Uint8Array(readFileSync(file))
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, type: TYPES[path.extname(file)] ?? 'application/octet-stream', etag }
}
