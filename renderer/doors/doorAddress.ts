const pages = ['/coach', '/review', '/settings']

/** Where somebody who has signed in goes: back to the page that sent them, if it is one of ours. */
export function wayBack(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? ''
  return pages.find(page => to === page || to === `${page}/`) ?? '/coach'
}

/** The code behind the # of a tablet's address; null: there is none. */
export function codeIn(hash: string): string | null {
  return /^#pair=([A-Z2-9]{8})$/.exec(hash)?.[1] ?? null
}
