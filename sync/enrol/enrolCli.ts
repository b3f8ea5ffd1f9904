import { resolve } from 'node:path'
import { z } from 'zod'
import { technicianPin } from '../../shared/contract/technician.ts'
import { enrolHere } from './enrolHere.ts'
import { readOptions } from './readOptions.ts'

const usage =
  'usage: enrolCli.ts --kiosk DIR --code CODE --centre-url URL --releases-url URL [--releases-url URL …] --root FILE' +
  ' [--pin 6DIGITS]'

const schema = z.object({
  kiosk: z.string().min(1),
  code: z.string().min(1),
  'centre-url': z.url(),
  'releases-url': z.array(z.url()).min(1),
  root: z.string().min(1),
  pin: technicianPin.optional(),
})

const given = readOptions(schema, process.argv.slice(2), ['releases-url']) ?? stop(usage)
const done = await enrolHere(resolve(given.kiosk), given.code, {
  centreUrl: given['centre-url'],
  releasesUrls: given['releases-url'],
  trustedRoot: resolve(given.root),
  pin: given.pin ?? null,
})
if (!done.ok) stop(`enrol: ${done.code}${done.detail ? ` (${done.detail})` : ''}`)
console.log(`kiosk ${done.value.id} ready in ${resolve(given.kiosk)}`)

function stop(line: string): never {
  console.error(line)
  process.exit(1)
}
