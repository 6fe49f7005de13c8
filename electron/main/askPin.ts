/** What the page is told (it reads it by `LeaveAnswerSchema`). */
export type PinAnswer =
  { readonly kind: 'leaving' | 'wrong' | 'no-answer' } | { readonly kind: 'wait'; readonly seconds: number }

/** A hub that says nothing for so long hangs, and is replaced soon. */
const ANSWER_WITHIN_MS = 2_000

/** Whether the kiosk has a PIN, as its hub says; null: it does not answer. `pages` is where it serves them. */
export async function asksPin(pages: string): Promise<boolean | null> {
  const told = await ask(pages, 'api/doors')
  if (told?.status !== 200) return null
  return field(told.body, 'pinIsSet') !== false
}

/** Whether this is the coach's PIN; the hub counts guesses and writes down wrong ones, as at every other door. */
export async function tryPin(pages: string, pin: string): Promise<PinAnswer> {
  const told = await ask(pages, 'api/doors/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ pin }),
  })
  const waitMs = field(told?.body, 'waitMs')
  if (told?.status === 429 && typeof waitMs === 'number')
    return { kind: 'wait', seconds: Math.ceil(waitMs / 1_000) }
  if (told?.status === 401) return { kind: 'wrong' }
  // 409: there is no PIN any more.
  return { kind: told?.status === 200 || told?.status === 409 ? 'leaving' : 'no-answer' }
}

async function ask(
  pages: string,
  path: string,
  options: RequestInit = {},
): Promise<{ status: number; body: unknown } | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const answer = await fetch(new URL(path, pages), { ...options, signal })
    return { status: answer.status, body: await answer.json() }
  } catch {
    return null
  }
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}
