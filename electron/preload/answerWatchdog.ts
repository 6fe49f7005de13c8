import { ipcRenderer } from 'electron'

/** Answers main's question whether the page still runs; a page that hangs can't. */
export function answerWatchdog(): void {
  ipcRenderer.on('alive-ask', () => {
    ipcRenderer.send('alive-answer')
  })
}
