// Reads Stryker's report.

/**
 * @typedef {{ mutatorName: string, replacement?: string, status: string, location: { start: { line: number, column: number } } }} Mutant
 * @typedef {{ files: Record<string, { mutants: Mutant[] }> }} Report
 */

const noticedBy = new Set(['Killed', 'Timeout'])
const unnoticedAs = new Set(['Survived', 'NoCoverage'])
const uncompiledAs = new Set(['CompileError', 'RuntimeError'])

/** @param {readonly Report[]} reports @returns {[file: string, mutant: Mutant][]} */
function mutantsOf(reports) {
  return reports.flatMap(({ files }) =>
    Object.entries(files).flatMap(([file, { mutants }]) =>
      mutants.map(mutant => /** @type {[string, Mutant]} */ ([file, mutant])),
    ),
  )
}

/** @param {readonly Report[]} reports */
export function countedIn(reports) {
  const all = mutantsOf(reports)
  const count = (/** @type {ReadonlySet<string>} */ as) =>
    all.filter(([, { status }]) => as.has(status)).length
  return {
    noticed: count(noticedBy),
    timedOut: count(new Set(['Timeout'])),
    unnoticed: count(unnoticedAs),
    uncompiled: count(uncompiledAs),
  }
}

/**
 * What nobody noticed, and what only the time noticed: an endless loop, or a machine that had no time for the tests.
 * @param {readonly Report[]} reports
 * @returns {string[]} one line each: where, what, and what it was changed to
 */
export function toReadIn(reports) {
  return mutantsOf(reports)
    .filter(([, { status }]) => unnoticedAs.has(status) || status === 'Timeout')
    .map(
      ([
        file,
        {
          mutatorName,
          replacement = '',
          status,
          location: { start },
        },
      ]) => {
        const changed = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
        return `${file}:${start.line}:${start.column} ${status} ${mutatorName} → ${changed}`
      },
    )
}
