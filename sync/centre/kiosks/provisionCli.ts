import { resolve } from 'node:path'
import { z } from 'zod'
import { technicianPin } from '../../../shared/contract/technician.ts'
import { readOptions } from '../../enrol/readOptions.ts'
import { kioskFacts } from '../../envelope/enrolment.ts'
import { stopWith } from '../stopWith.ts'
import { provisionKiosk } from './provision.ts'

const usage =
  'usage: provisionCli.ts --centre DIR --kiosk DIR --id ID --name NAME --district DISTRICT --longitude N --latitude N' +
  ' --centre-url URL --releases-url URL [--releases-url URL …] --root FILE [--pin 6DIGITS]'

const argument = z.string().min(1)
const schema = z.object({
  ...kioskFacts.shape,
  longitude: z.coerce.number().pipe(kioskFacts.shape.longitude),
  latitude: z.coerce.number().pipe(kioskFacts.shape.latitude),
  centre: argument,
  kiosk: argument,
  'centre-url': z.url(),
  'releases-url': z.array(z.url()).min(1),
  root: argument,
  pin: technicianPin.optional(),
})

const { id, name, district, longitude, latitude, ...given } =
  readOptions(schema, process.argv.slice(2), ['releases-url']) ?? stopWith(usage)
const done = await provisionKiosk({
  centreDir: resolve(given.centre),
  databaseUrl: process.env.DATABASE_URL || undefined,
  kioskDir: resolve(given.kiosk),
  kiosk: { id, name, district, longitude, latitude },
  centreUrl: given['centre-url'],
  releasesUrls: given['releases-url'],
  trustedRoot: resolve(given.root),
  pin: given.pin ?? null,
  now: () => new Date(),
})
if (!done.ok) stopWith(`provision: ${done.code}${done.detail ? ` (${done.detail})` : ''}`)
console.log(`kiosk ${done.value.id} ready in ${resolve(given.kiosk)}`)
