import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { technicianPin } from '../../shared/contract/technician.ts'
import { enrolHere } from './enrolHere.ts'

const usage =
  'usage: enrolCli.ts --kiosk DIR --code CODE --centre-url URL --releases-url URL [--releases-url URL …] --root FILE' +
  ' [--pin 6DIGITS]'

const text = { type: 'string' } as const
const schema = z.object({
  kiosk: z.string().min(1),
  code: z.string().min(1),
  'centre-url': z.url(),
  'releases-url': z.array(z.url()).min(1),
  root: z.string().min(1),
  pin: technicianPin.optional(),
})

const given = readArguments()
const done = await enrolHere(resolve(given.kiosk), given.code, {
  centreUrl: given['centre-url'],
  releasesUrls: given['releases-url'],
  trustedRoot: resolve(given.root),
  pin: given.pin ?? null,
})
if (!done.ok) stop(`enrol: ${done.code}${done.detail ? ` (${done.detail})` : ''}`)
console.log(`kiosk ${done.value.id} ready in ${resolve(given.kiosk)}`)

function readArguments(): z.infer<typeof schema> {
  try {
    const options = {
      ...Object.fromEntries(Object.keys(schema.shape).map((key) => [key, text])),
      'releases-url': { ...text, multiple: true },
    }
    return schema.parse(parseArgs({ options }).values)
  } catch {
    return stop(usage)
  }
}

function stop(line: string): never {
  console.error(line)
  process.exit(1)
}
