/**
 * What a coach asks before somebody may be cleared (C15). Yes to any of them is a contraindication or needs a physician's
 * word. (S: the lists of users of the method; P: risk lists for training under restriction. No list is agreed on; the
 * site's clinician signs this one off.)
 */
export const screeningQuestions = [
  'clot',
  'circulation',
  'heart',
  'blood-pressure',
  'clotting',
  'pregnancy',
  'cancer',
  'diabetes',
  'limb',
  'varicose',
  'ill',
  'consent',
] as const
export type ScreeningQuestion = (typeof screeningQuestions)[number]

export type ScreeningAnswers = Readonly<Partial<Record<ScreeningQuestion, 'yes' | 'no'>>>

/** Cleared is only who was asked everything and said no to all of it; `open` is how many questions are left. */
export function screened(answers: ScreeningAnswers): { readonly open: number; readonly cleared: boolean } {
  const open = screeningQuestions.filter(question => answers[question] === undefined).length
  return { open, cleared: screeningQuestions.every(question => answers[question] === 'no') }
}
