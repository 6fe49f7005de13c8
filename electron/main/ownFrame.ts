import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { isOwnAddress } from './pageAddress.ts'

/** The frame that spoke, if it is the window's own page (the wall's, unless said else) and not something put inside or in place of it. */
export function ownFrame(
  event: IpcMainEvent | IpcMainInvokeEvent,
  contents: WebContents,
  isOwn: (address: string) => boolean = isOwnAddress,
): WebFrame | null {
  const frame = event.senderFrame
  if (frame === null || frame !== contents.mainFrame || !isOwn(frame.url)) return null
  return frame
}

export type WebFrame = WebContents['mainFrame']
