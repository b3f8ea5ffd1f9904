import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
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
  const { data, ...kiosk } = readOptions(args)
  const opened = await openDatabase(resolve(data), process.env.DATABASE_URL || undefined)
  if (!opened.ok) stopWith(`centre: ${opened.code} (${opened.detail})`)
  const code = await makeEnrolment(opened.value, kiosk, new Date())
  await opened.value.destroy()
  console.log(`${groupReceiptCode(code)}\ngood for ${kiosk.id}, once, for 24 hours`)
}

function readOptions(args: string[]): z.infer<typeof schema> {
  try {
    const text = { type: 'string' } as const
    const options = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, text]))
    return schema.parse(parseArgs({ args, options }).values)
  } catch {
    return stopWith(usage)
  }
}
