import { access } from 'node:fs/promises'

/** Whether a file or folder is there and may be looked at. */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
