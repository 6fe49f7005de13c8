import { existsSync, mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { app, type Session, type WebContents } from 'electron'
import { freePath } from './freePath.ts'
import type { Log } from './log.ts'

/** Where a file of review was put; null: it could not be. */
export type Saved = (file: string | null) => void

/** Lets the files that `isWanted` names be taken away into the account's Downloads, and no other download begin. */
export function takeFilesAway(
  session: Session,
  deps: { isWanted: (address: string) => boolean; saved: Saved },
): void {
  session.on('will-download', (event, item) => {
    if (!deps.isWanted(item.getURL())) {
      event.preventDefault()
      return
    }
    const file = placeFor(item.getFilename())
    item.setSavePath(file)
    item.once('done', (_event, state) => deps.saved(state === 'completed' ? file : null))
  })
}

/** Prints a page as PDF into the account's Downloads, under the page's title. */
export async function savePdf(contents: WebContents, saved: Saved, log: Log): Promise<void> {
  try {
    const bytes = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    const file = placeFor(`${contents.getTitle()}.pdf`)
    await writeFile(file, bytes)
    saved(file)
  } catch (error) {
    log('warn', `review: no PDF: ${error instanceof Error ? error.message : String(error)}`)
    saved(null)
  }
}

function placeFor(name: string): string {
  const folder = app.getPath('downloads')
  mkdirSync(folder, { recursive: true })
  return freePath(folder, name, existsSync)
}
