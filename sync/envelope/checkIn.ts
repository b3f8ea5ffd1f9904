import { z } from 'zod'
import { consistencyProof, signedCheckpoint } from './checkpoint.ts'
import { signedKeyList } from './keyList.ts'
import { kioskReport } from './kioskReport.ts'

/** What a kiosk says again and again: the newest checkpoint of the centre's log it holds as a witness, and how it is. */
export const checkInQuestion = z.object({
  checkpoint: signedCheckpoint.nullable(),
  report: kioskReport.optional(),
})

/** How the log stands now, and with which keys; null while the log is empty. */
export const checkInAnswer = z.object({
  checkpoint: signedCheckpoint.nullable(),
  /** From the checkpoint asked with to this one. */
  proof: consistencyProof,
  keys: signedKeyList,
})
export type CheckInAnswer = z.infer<typeof checkInAnswer>
