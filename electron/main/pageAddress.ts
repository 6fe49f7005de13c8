import path from 'node:path'

export const pageScheme = 'app'
export const pageAddress = 'app://wall/'

/** Whether an address is the wall's own page or one of its files. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(pageAddress)
}

/** The file in `folder` that an address of the wall stands for; null for everything that is not one of its files. */
export function fileBehind(address: string, folder: string): string | null {
  if (!isOwnAddress(address)) return null
  const { pathname } = new URL(address)
  const name = decoded(pathname === '/' ? '/index.html' : pathname)
  if (name === null || /[\0\\]/.test(name)) return null
  const file = path.resolve(folder, `.${name}`)
  return file.startsWith(folder + path.sep) ? file : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
