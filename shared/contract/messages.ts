import { z } from 'zod'
import { followUpAct } from './followUps.ts'
import { instant } from './kinds.ts'
import { preferredTime } from './requests.ts'

/**
 * What was said about a request: by staff (what was agreed, the answer, why not, a reply, where it was handed over), or
 * by the person after sending.
 */
export const messageKind = z.enum([
  'contact',
  'answer',
  'reason',
  'reply',
  'hand-off',
  ...followUpAct.options,
])
export type MessageKind = z.infer<typeof messageKind>

/** An article staff cite, as the release calls it: `民法典`, `第一千零七十九条`. */
export const cite = z.object({ title: z.string(), number: z.string() })
export type Cite = z.infer<typeof cite>

/** The same with where it can be read on this kiosk; null where the kiosk does not hold it. */
export const citedArticle = cite.extend({ lawId: z.string().nullable(), articleId: z.string().nullable() })
export type CitedArticle = z.infer<typeof citedArticle>

/** An application opened in an outside system. */
export const handOff = z.object({ reference: z.string().min(1).max(80), url: z.url().max(500) })
export type HandOff = z.infer<typeof handOff>

/** What an account at the desk may be, as far as a person is told who answers. */
export const signatureRole = z.enum(['volunteer', 'institution', 'editor', 'supervisor', 'administrator'])
export type SignatureRole = z.infer<typeof signatureRole>

export const message = z.object({
  id: z.string(),
  at: instant,
  kind: messageKind,
  /** Staff sign with what they are and for whom they speak, never with a name or a phone (Codes, Art. 31); null for the person. */
  role: signatureRole.nullable(),
  unit: z.string(),
  /** The person's, and too late to have an effect: the request was finished meanwhile. */
  late: z.boolean(),
  text: z.string(),
  /** When the person would rather meet. */
  time: preferredTime.nullable(),
  cites: z.array(cite),
  /** How an outside system calls it, and the address at which the person goes on there (Codes, Art. 25). */
  handOff: handOff.nullable().default(null),
})
export type Message = z.infer<typeof message>
