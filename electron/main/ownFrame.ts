import type { IpcMainEvent, WebContents } from 'electron'
import { isOwnAddress } from './pageAddress.ts'

/** The frame that spoke, if it is the wall's own page and not something put inside or in place of it. */
export function ownFrame(event: IpcMainEvent, contents: WebContents): WebFrame | null {
  const frame = event.senderFrame
  if (frame === null || frame !== contents.mainFrame || !isOwnAddress(frame.url)) return null
  return frame
}

export type WebFrame = WebContents['mainFrame']
