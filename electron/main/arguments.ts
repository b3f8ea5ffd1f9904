import { parseArgs } from 'node:util'

/** The folder named with `--data`, or null. Chromium's own switches on the same line are let be. */
export const dataFolder = (args: string[]): string | null => {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? values.data : null
}
