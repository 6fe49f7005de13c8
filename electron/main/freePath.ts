import path from 'node:path'

/** A path in `folder` for a file of that name that no file has yet: `report.pdf`, else `report (2).pdf`. */
export function freePath(folder: string, name: string, isTaken: (file: string) => boolean): string {
  const { name: stem, ext } = path.parse(path.basename(name))
  let file = path.join(folder, `${stem}${ext}`)
  for (let number = 2; isTaken(file); number++) file = path.join(folder, `${stem} (${number})${ext}`)
  return file
}
