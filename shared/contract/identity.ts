import { z } from 'zod'
import { foldName, isPersonName } from '../rules/personName.ts'
import { foldPhone, isPhone } from '../rules/phone.ts'
import { foldResidentId, isResidentId } from '../rules/residentId.ts'
import { language, ruleSource } from './kinds.ts'

// Folded as somebody keys it in, then checked.
export const personName = z.string().max(200).transform(foldName).refine(isPersonName, 'not a name')
export const idNumber = z
  .string()
  .max(60)
  .transform(foldResidentId)
  .refine(isResidentId, 'not a resident identity number')
const phone = z.string().max(60).transform(foldPhone).refine(isPhone, 'not a telephone number')

/** Who asks (Codes, Art. 4). Lives only in the session's memory until it is sealed. */
export const identity = z.object({
  name: personName,
  idNumber,
  phone,
  /** For a child (law on the protection of personal information, Art. 31): who agrees, and is called. */
  guardian: z.object({ name: personName, phone, consent: z.literal(true) }).optional(),
})
export type Identity = z.infer<typeof identity>

const digits = z.string().regex(/^\d{5,15}$/)
const anyName = z.string().trim().min(2).max(40)

/** The same as it is opened at the centre: what an earlier program took for a name or a number is somebody's request. */
export const sealedIdentity = z.object({
  name: anyName,
  idNumber: z.string().refine(isResidentId, 'not a resident identity number'),
  phone: digits,
  guardian: z.object({ name: anyName, phone: digits, consent: z.literal(true) }).optional(),
})

export const identityMethods = {
  /** Waits some seconds for a card to be laid on the reader. Fails with `no-card`, `card-unreadable`, `reader-gone`. */
  'identity.readCard': { input: z.object({}), output: z.object({ name: z.string(), idNumber: z.string() }) },
  /** Waits no more. */
  'identity.stopReading': { input: z.object({}), output: z.object({}) },
  /** What must be known before this person asks for something. Fails with `no-content`. */
  'identity.check': {
    input: z.object({ idNumber, lang: language }),
    output: z.object({
      /** The account is cancelled (Codes, Art. 4): why, and what can be done, a sentence each. */
      cancelled: z.array(z.string()).nullable(),
      /** Younger than so many years, and why that matters: a guardian has to agree. */
      guardian: z.object({ age: z.int(), source: ruleSource }).nullable(),
    }),
  },
} as const
