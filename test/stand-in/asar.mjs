// Electron's archive format, as much of it as a handful of small files needs: two length-prefixed blocks with
// the index as JSON, then the files one after the other.

/**
 * @param {Record<string, string>} texts text by file name
 * @returns {Buffer}
 */
export function asar(texts) {
  let offset = 0
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {}
  const bodies = Object.entries(texts).map(([name, text]) => {
    const body = Buffer.from(text)
    index[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    return body
  })
  const json = Buffer.from(JSON.stringify({ files: index }))
  const paddedLength = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + paddedLength)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(paddedLength + 8, 4)
  head.writeUInt32LE(paddedLength + 4, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}
