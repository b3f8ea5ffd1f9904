import { z } from 'zod'
import { signedCancelledList } from './cancelled.ts'
import { consistencyProof, signedCheckpoint } from './checkpoint.ts'
import { signedKeyList } from './keyList.ts'
import { kioskReport } from './kioskReport.ts'

/** What a kiosk says again and again: the newest checkpoint of the centre's log it holds as a witness, and how it is. */
export const checkInQuestion = z.object({
  checkpoint: signedCheckpoint.nullable(),
  report: kioskReport.optional(),
  /** The version of the list of cancelled accounts it has; null for none yet. */
  cancelled: z.iso.datetime().nullable().optional(),
})

/** How the log stands now, and with which keys; null while the log is empty. */
export const checkInAnswer = z.object({
  checkpoint: signedCheckpoint.nullable(),
  /** From the checkpoint asked with to this one. */
  proof: consistencyProof,
  keys: signedKeyList,
  /** The list of cancelled accounts, where the kiosk has not this one. */
  cancelled: signedCancelledList.optional(),
})
export type CheckInAnswer = z.infer<typeof checkInAnswer>
