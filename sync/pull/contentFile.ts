/** Raised when the tables the kiosk builds beside the content change: a file with others is fetched and built anew. */
const indexVersion = 3

/** The name of a content file: its release, and the indexes built in it. */
export const contentFile = (version: number, contentRoot: string): string =>
  `${version}-${contentRoot.slice(0, 12)}-index${indexVersion}.db`

/** Whether a content file holds the indexes this program reads. */
export const hasThisIndex = (file: string): boolean => file.endsWith(`-index${indexVersion}.db`)
