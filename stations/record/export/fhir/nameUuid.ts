import { sha1 } from './sha1.ts'

/** The UUID (version 5, RFC 9562) of a name within a namespace: the same name is always the same UUID. */
export function nameUuid(namespace: string, name: string): string {
  const inside = namespace.replaceAll('-', '').match(/../g) ?? []
  const nameBytes = utf8Bytes(name)
  const bytes = new Uint8Array(inside.length + nameBytes.length)
  bytes.set(inside.map(pair => Number.parseInt(pair, 16)))
  bytes.set(nameBytes, inside.length)
  const digits = [...sha1(bytes).subarray(0, 16)].map((byte, index) => {
    // Version 5 in the seventh byte, the variant in the ninth.
    const marked = index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  })
  const hex = digits.join('')
  return [0, 8, 12, 16, 20].map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part])).join('-')
}

// Half of a surrogate pair is no text that UTF-8 knows.
const LONE_SURROGATE = /\p{Surrogate}/gu

function utf8Bytes(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD')).match(/%..|./g) ?? []
  return escaped.map(each => (each.length === 1 ? each.charCodeAt(0) : Number.parseInt(each.slice(1), 16)))
}
