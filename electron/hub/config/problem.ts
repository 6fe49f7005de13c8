/** Something wrong with the settings: where it stands, what was expected and what was there. */
export type Problem = { readonly where: string; readonly text: string }

/** One line for people: `--mqtt-port: must be a port from 0 to 65535, got "abc"`. */
export function problemLine(problem: Problem): string {
  return `${problem.where}: ${problem.text}`
}
