const MOST = 40

/**
 * A file's name of plain letters, digits, dots and hyphens, whatever stands in ids and squads: nothing in it can leave a folder,
 * hide an ending or break a header. `session-2026-11-26-1904-squad-a-…-samples.csv`
 */
export function exportFileName(parts: readonly (string | null)[], ending: string): string {
  const words = parts.flatMap(part => (part === null ? [] : plain(part))).filter(part => part !== '')
  return `${words.join('-')}.${ending}`
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, '')
}
