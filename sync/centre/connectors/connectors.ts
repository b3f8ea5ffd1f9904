import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { errorCode } from '../database.ts'
import { type Examination, examinationAt } from './examination.ts'
import { type Notarization, notarizationAt } from './notarization.ts'

/** The outside systems this centre is connected to (Codes, Arts 21, 25, 27); null where it is not. */
export type Connectors = {
  readonly notarization: Notarization | null
  readonly examination: Examination | null
}

/** People's names go over it: in the clear only on this machine. The path ends with a slash, so that others go on from it. */
const address = z
  .url()
  .refine((url) => /^https:|^http:\/\/127\.0\.0\.1[:/]/.test(url), 'neither https nor on this machine')
  .transform((url) => (url.endsWith('/') ? url : `${url}/`))
const access = z.strictObject({
  url: address,
  token: z.string().min(1),
  seconds: z.number().positive().max(60).default(10),
})
const file = z.strictObject({ notarization: access.optional(), examination: access.optional() })

/** Reads `<dir>/connectors.json`; without it the centre is connected to nothing. Fails with `connectors`. */
export async function readConnectors(dir: string): Promise<Result<Connectors, 'connectors'>> {
  let text = '{}'
  try {
    text = await readFile(join(dir, 'connectors.json'), 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return fail('connectors', errorCode(error))
  }
  try {
    const { notarization, examination } = file.parse(JSON.parse(text))
    return ok({
      notarization: notarization ? notarizationAt(notarization) : null,
      examination: examination ? examinationAt(examination) : null,
    })
  } catch {
    return fail('connectors', 'connectors.json cannot be read')
  }
}
