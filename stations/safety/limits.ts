import * as v from 'valibot'
import { ceiling, limit, rule, withAllRules } from './limit.ts'

const MINUTE = 60_000

/**
 * Every limit the wall decides by (C-1): its default, its source, and the hard bound that no setting passes.
 * Sources: (S) seed texts on occlusion training, (P) published papers and device manuals, (O) our own proposal.
 */
export const LimitsSchema = v.pipe(
  rule('limits', {
    OC2: rule('OC2', {
      resetMs: limit(3 * MINUTE, 'P: 3 min between exercises, >1 min at the least', { atLeast: MINUTE }),
    }),
    C1: rule('C1', {
      cautionMs: limit(8 * MINUTE, 'P, S: 5-10 min an exercise; 30-15-15-15 takes 4:00-8:00', {
        atMost: ceiling.armMs,
      }),
      stopMs: limit(10 * MINUTE, 'P, S: 5-10 min an exercise', { atMost: ceiling.armMs }),
    }),
    C1a: rule('C1a', {
      armCautionMs: limit(12 * MINUTE, 'P, S: aerobic, arm', { atMost: ceiling.armMs }),
      armStopMs: limit(15 * MINUTE, 'P, S: aerobic, arm', { atMost: ceiling.armMs }),
      legCautionMs: limit(15 * MINUTE, 'P, S: aerobic, leg', { atMost: ceiling.legMs }),
      legStopMs: limit(20 * MINUTE, 'P, S: aerobic, leg', { atMost: ceiling.legMs }),
    }),
    C1b: rule('C1b', {
      cautionAfterMs: limit(15_000, 'P, O: after the planned passive set', { atMost: MINUTE }),
      stopAfterMs: limit(MINUTE, 'P, O: after the planned passive set', { atMost: 5 * MINUTE }),
      maxMs: limit(10 * MINUTE, 'P, O: longest passive inflation', { atMost: ceiling.armMs }),
    }),
    C1x: rule('C1x', {
      armMs: limit(ceiling.armMs, 'P: arm 15 min', { atMost: ceiling.armMs }),
      legMs: limit(ceiling.legMs, 'S: never over 20 min', { atMost: ceiling.legMs }),
    }),
    C2: rule('C2', {
      cautionMs: limit(20 * MINUTE, 'P, O: a limb in one session', { atMost: 60 * MINUTE }),
      stopMs: limit(30 * MINUTE, 'P, O: a limb in one session', { atMost: 60 * MINUTE }),
    }),
    C3: rule('C3', { minReleasedMs: limit(MINUTE, 'P: >1 min at the least', { atLeast: 30_000 }) }),
    C4: rule('C4', {
      onMs: limit(3_000, 'P: tourniquets alarm at ±15 mmHg', { atMost: 15_000 }),
      offMs: limit(3_000, 'O', { atMost: 15_000 }),
    }),
    C5: rule('C5', {
      cautionPercentLop: limit(85, 'P: 40-80 % LOP', { atMost: 95 }),
      cautionOffPercentLop: limit(82, 'O', { atMost: 95 }),
      cautionOnMs: limit(3_000, 'O', { atMost: 10_000 }),
      stopPercentLop: limit(100, 'S: never shut the artery', { atMost: 100 }),
      stopOffPercentLop: limit(95, 'O', { atMost: 100 }),
      stopOnMs: limit(3_000, 'O', { atMost: 10_000 }),
      offMs: limit(3_000, 'O', { atMost: 10_000 }),
    }),
    C6: rule('C6', {
      peakPercentLop: limit(120, 'P, O: widest measured peaks, mean + 2 SD', { atMost: 150 }),
      count: limit(3, 'O', { atLeast: 1, atMost: 10 }),
      windowMs: limit(15_000, 'O', { atLeast: 5_000 }),
      offMs: limit(30_000, 'O'),
    }),
    C7: rule('C7', {
      armCautionMmHg: limit(200, 'P: usual tourniquet pressures, arm', { atMost: 250 }),
      legCautionMmHg: limit(250, 'P: usual tourniquet pressures, leg', { atMost: 300 }),
      cautionOnMs: limit(3_000, 'O', { atMost: 5_000 }),
      armStopMmHg: limit(250, 'P: largest tourniquet pressure, arm', { atMost: 250 }),
      legStopMmHg: limit(300, 'P: largest tourniquet pressure, leg', { atMost: 300 }),
      stopOnMs: limit(1_000, 'O', { atMost: 5_000 }),
      belowMmHg: limit(10, 'O'),
      offMs: limit(3_000, 'O', { atMost: 5_000 }),
    }),
    C8: rule('C8', {
      enabled: v.optional(v.boolean('true or false'), false),
      share: limit(0.85, 'P: under target is usual on most wireless cuffs', { atMost: 1 }),
      onMs: limit(5_000, 'O'),
      offMs: limit(5_000, 'O'),
    }),
    C9: rule('C9', {
      apartMmHg: limit(20, 'O'),
      offMmHg: limit(15, 'O'),
      onMs: limit(5_000, 'O'),
      offMs: limit(5_000, 'O'),
    }),
    C10: rule('C10', {
      cautionMs: limit(5_000, 'O', { atMost: 10_000 }),
      stopMs: limit(15_000, 'O', { atMost: 30_000 }),
    }),
    C11: rule('C11', {
      unheardMs: limit(15_000, 'O', { atMost: MINUTE }),
      stopMs: limit(MINUTE, 'O', { atMost: MINUTE }),
    }),
    C12: rule('C12', {
      cautionMs: limit(30_000, 'O', { atMost: 2 * MINUTE }),
      stopMs: limit(90_000, 'O', { atMost: 5 * MINUTE }),
    }),
    C13: rule('C13', {
      cautionMs: limit(5_000, 'O', { atMost: 15_000 }),
      stopMs: limit(15_000, 'O', { atMost: MINUTE }),
    }),
    C14: rule('C14', {
      cautionMs: limit(2_000, 'O', { atMost: 2 * MINUTE }),
      stopMs: limit(MINUTE, 'O', { atMost: 5 * MINUTE }),
    }),
    C19: rule('C19', { graceMs: limit(15_000, 'P, O') }),
    C21: rule('C21', {
      count: limit(3, 'O', { atLeast: 1 }),
      windowMs: limit(10_000, 'O'),
      offMs: limit(30_000, 'O'),
    }),
    C22: rule('C22', {
      perSecond: limit(100, 'O', { atLeast: 1, atMost: 100 }),
      offMs: limit(30_000, 'O'),
    }),
    C23: rule('C23', {
      lowPercent: limit(20, 'O', { atMost: 100 }),
      criticalPercent: limit(10, 'O', { atMost: 100 }),
    }),
    C25: rule('C25', {
      cautionMs: limit(3_000, 'O', { atMost: 10_000 }),
      stopMs: limit(8_000, 'O', { atMost: 30_000 }),
    }),
    C27: rule('C27', { gapMs: limit(2_000, 'O') }),
  }),
  v.forward(
    v.check(
      limits => limits.C5.cautionOffPercentLop <= limits.C5.cautionPercentLop,
      'a number not above cautionPercentLop',
    ),
    ['C5', 'cautionOffPercentLop'],
  ),
  v.forward(
    v.check(
      limits => limits.C5.stopOffPercentLop <= limits.C5.stopPercentLop,
      'a number not above stopPercentLop',
    ),
    ['C5', 'stopOffPercentLop'],
  ),
  v.forward(
    v.check(limits => limits.C9.offMmHg <= limits.C9.apartMmHg, 'a number not above apartMmHg'),
    ['C9', 'offMmHg'],
  ),
)

export type Limits = v.InferOutput<typeof LimitsSchema>

/** The limits of a kiosk that has no setting of its own. */
export const defaultLimits: Limits = v.parse(LimitsSchema, withAllRules({}))
