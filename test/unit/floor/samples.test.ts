import { expect, it } from 'vitest'
import { noSamples, Samples } from '../../../stations/floor/samples.ts'

const sample = (atMs: number) => ({ atMs, pressureMmHg: atMs / 10 })
const momentsOf = (samples: Samples) => [...samples].map(({ atMs }) => atMs)

it('is a value: of two that grow from one, none sees the other', () => {
  const before = Samples.of([sample(1), sample(2)])
  const one = before.with(sample(3), 0)
  const other = before.with(sample(4), 1)
  const both = [one.with(sample(5), 0), other.with(sample(6), 0)]
  expect([before, one, other, ...both].map(momentsOf)).toEqual([
    [1, 2],
    [1, 2, 3],
    [2, 4],
    [1, 2, 3, 5],
    [2, 4, 6],
  ])
  expect(momentsOf(noSamples)).toEqual([])
})

it('keeps its order and its numbers as it outgrows its places again and again', () => {
  let samples = noSamples
  const all: number[] = []
  for (let atMs = 0; atMs < 1_000; atMs++) {
    samples = samples.with(sample(atMs), atMs - 150)
    all.push(atMs)
    if (all.length > 150) all.shift()
    expect(samples.length).toBe(all.length)
  }
  expect([...samples]).toEqual(all.map(sample))
})

it('lets one go from between the others, and the one before sees nothing of it', () => {
  const before = Samples.of([sample(1), sample(2), sample(3), sample(4)])
  const after = before.with(sample(5), 1).without(1)
  expect(momentsOf(after)).toEqual([2, 4, 5])
  expect([...after.with(sample(6), 2)]).toEqual([sample(4), sample(5), sample(6)])
  expect(momentsOf(before)).toEqual([1, 2, 3, 4])
})

it('is equal to another that holds the same, wherever its numbers lie', () => {
  const grown = Samples.of([sample(1), sample(2), sample(3)]).with(sample(4), 2)
  expect(grown).toEqual(Samples.of([sample(3), sample(4)]))
  expect(grown).not.toEqual(Samples.of([sample(3), sample(5)]))
})
