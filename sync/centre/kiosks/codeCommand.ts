import { resolve } from 'node:path'
import { z } from 'zod'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { readOptions } from '../../enrol/readOptions.ts'
import { kioskFacts } from '../../envelope/enrolment.ts'
import { openDatabase } from '../database.ts'
import { stopWith } from '../stopWith.ts'
import { makeEnrolment } from './enrolment.ts'

const usage =
  'usage: main.ts enrolment-code --data DIR --id ID --name NAME --district DISTRICT --longitude N --latitude N'
const schema = z.object({
  ...kioskFacts.shape,
  longitude: z.coerce.number().pipe(kioskFacts.shape.longitude),
  latitude: z.coerce.number().pipe(kioskFacts.shape.latitude),
  data: z.string().min(1),
})

/** `enrolment-code`: prints the code with which one kiosk enrols itself. Ends the process on a fault. */
export async function codeCommand(args: string[]): Promise<void> {
  const { data, ...kiosk } = readOptions(schema, args) ?? stopWith(usage)
  const opened = await openDatabase(resolve(data), process.env.DATABASE_URL || undefined)
  if (!opened.ok) stopWith(`centre: ${opened.code} (${opened.detail})`)
  const code = await makeEnrolment(opened.value, kiosk, new Date())
  await opened.value.destroy()
  console.log(`${groupReceiptCode(code)}\ngood for ${kiosk.id}, once, for 24 hours`)
}
