import * as v from 'valibot'

/** One of some fixed words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return v.picklist(words, words.join(' | '))
}

/** True or false. */
export const FlagSchema = v.boolean('true | false')
