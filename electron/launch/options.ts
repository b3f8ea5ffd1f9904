import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../shared/result.ts'

export type StartOptions = {
  open: boolean
  /** Folder of law Markdown to publish; null for the sample that comes with the project. */
  laws: string | null
  port: number
  centrePort: number
  data: string
}

const portOf = (text: string): number | null => {
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : null
}

/** What `npm start` was asked for; fails with `usage` and a line that says what is wrong. */
export const readOptions = (args: string[]): Result<StartOptions, 'usage'> => {
  let values: { 'no-open': boolean; laws?: string; port: string; 'centre-port': string; data: string }
  try {
    values = parseArgs({
      args,
      options: {
        'no-open': { type: 'boolean', default: false },
        laws: { type: 'string' },
        port: { type: 'string', default: '8711' },
        'centre-port': { type: 'string', default: '8710' },
        data: { type: 'string', default: '.lawkiosk' },
      },
    }).values
  } catch (error) {
    return fail('usage', error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : String(error))
  }
  const port = portOf(values.port)
  const centrePort = portOf(values['centre-port'])
  if (port === null || centrePort === null) return fail('usage', 'a port is a number from 0 to 65535')
  return ok({ open: !values['no-open'], laws: values.laws ?? null, port, centrePort, data: values.data })
}
