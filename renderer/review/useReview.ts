import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { SessionLine } from '../../stations/record/recordSchema.ts'
import {
  AthleteAnswerSchema,
  SessionAnswerSchema,
  SessionsAnswerSchema,
  type AthleteAnswer,
  type ReviewError,
  type SessionAnswer,
} from '../../stations/record/reviewSchema.ts'
import { askReview, type Asked } from './askReview.ts'
import { readReviewAddress, reviewHref, type ReviewAddress } from './reviewAddress.ts'

/** What the page knows: where it is, the list, and what is shown of it. The address bar is the truth. */
export function useReview(page: Window) {
  const address = shallowRef(readReviewAddress(page.location.search))
  const sessions = shallowRef<readonly SessionLine[] | null>(null)
  const nextBeforeWallMs = shallowRef<number | null>(null)
  const session = shallowRef<SessionAnswer | null>(null)
  const months = shallowRef<AthleteAnswer | null>(null)
  const error = shallowRef<ReviewError['error'] | null>(null)

  function take<Value>(answer: Asked<Value>, use: (value: Value) => void): void {
    // One question's answer takes nothing from what was wrong with another.
    if (answer.ok) use(answer.value)
    else error.value = answer.error
  }

  async function list(): Promise<void> {
    const before = nextBeforeWallMs.value
    const path = before === null ? 'sessions' : `sessions?before=${before}`
    take(await askReview(path, SessionsAnswerSchema), answer => {
      sessions.value = [...(before === null ? [] : (sessions.value ?? [])), ...answer.sessions]
      nextBeforeWallMs.value = answer.nextBeforeWallMs
    })
  }

  async function show(): Promise<void> {
    const wanted = address.value
    if (wanted.session !== null && session.value?.record.line.session !== wanted.session) {
      session.value = null
      const answer = await askReview(`sessions/${encodeURIComponent(wanted.session)}`, SessionAnswerSchema)
      if (address.value.session === wanted.session) take(answer, value => (session.value = value))
    }
    if (wanted.session !== null || wanted.athlete === null) return
    months.value = null
    const answer = await askReview(
      `athletes/${encodeURIComponent(wanted.athlete)}?limit=200`,
      AthleteAnswerSchema,
    )
    if (address.value.athlete === wanted.athlete) take(answer, value => (months.value = value))
  }

  function go(to: ReviewAddress): void {
    page.history.pushState(null, '', hrefOf(to))
    address.value = to
  }

  const hrefOf = (to: ReviewAddress): string => reviewHref(to, page.location.search)
  const back = (): void => {
    address.value = readReviewAddress(page.location.search)
  }
  page.addEventListener('popstate', back)
  onBeforeUnmount(() => page.removeEventListener('popstate', back))
  watch(
    address,
    () => {
      error.value = null
      void show()
    },
    { immediate: true },
  )
  void list()

  const summary = computed(
    () => session.value?.summaries.find(each => each.athleteId === address.value.athlete) ?? null,
  )
  const again = (): void => {
    error.value = null
    if (sessions.value === null) void list()
    void show()
  }
  return { address, sessions, nextBeforeWallMs, session, summary, months, error, list, go, hrefOf, again }
}

export type Review = ReturnType<typeof useReview>
