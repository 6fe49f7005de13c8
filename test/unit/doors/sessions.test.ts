import { describe, expect, it } from 'vitest'
import { createSessions, IDLE_MS, LONGEST_MS } from '../../../electron/hub/doors/sessions.ts'

function theSessions() {
  const clock = { nowMs: 0 }
  return { clock, sessions: createSessions(() => clock.nowMs) }
}

describe('sessions', () => {
  it('end when nobody used them for two hours', () => {
    const { clock, sessions } = theSessions()
    const token = sessions.start('a')
    clock.nowMs += IDLE_MS - 1
    expect(sessions.use(token)).not.toBeNull()
    clock.nowMs += IDLE_MS - 1
    expect(sessions.look(token)).not.toBeNull()
    clock.nowMs += 1
    expect(sessions.use(token)).toBeNull()
  })

  it('end after twelve hours, however busy', () => {
    const { clock, sessions } = theSessions()
    const token = sessions.start('a')
    for (; clock.nowMs < LONGEST_MS; clock.nowMs += 60_000) expect(sessions.use(token)).not.toBeNull()
    expect(sessions.use(token)).toBeNull()
  })

  it('end by signing out, and all by a new PIN', () => {
    const { sessions } = theSessions()
    const [one, other] = [sessions.start('a'), sessions.start('b')]
    expect(sessions.end(one)?.from).toBe('a')
    expect(sessions.use(one)).toBeNull()
    expect(sessions.use(other)).not.toBeNull()
    sessions.endAll()
    expect(sessions.use(other)).toBeNull()
  })

  it('are of nobody without a token, and [L10] have an end', () => {
    const { sessions } = theSessions()
    expect(sessions.use(undefined)).toBeNull()
    expect(sessions.use('')).toBeNull()
    const tokens = Array.from({ length: 201 }, () => sessions.start('a'))
    expect(sessions.use(tokens[0])).toBeNull()
    expect(sessions.use(tokens[200])).not.toBeNull()
    expect(new Set(tokens).size).toBe(201)
  })
})
