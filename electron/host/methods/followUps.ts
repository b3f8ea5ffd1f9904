import { randomBytes } from 'node:crypto'
import { followUpKind, type SealedFollowUp } from '../../../shared/contract/followUps.ts'
import { ok } from '../../../shared/result.ts'
import { makeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { receiptHash } from '../../../sync/envelope/lookup.ts'
import type { Handlers } from './handlers.ts'
import type { ReceiptProof } from './receiptProof.ts'
import type { Sealing } from './sealing.ts'

/**
 * What a person does after sending a request (Codes, Art. 20): sealed and queued like the request itself. Outside its
 * seal it has a receipt of its own that nobody is given, so it does not tell which request it follows.
 */
export const followUpHandlers = (
  proof: ReceiptProof,
  sealing: Sealing,
): Handlers<'requests.follow' | 'requests.followUps'> => ({
  'requests.follow': async ({ code, tail, followUp, lang }) => {
    const proven = proof.here({ code, tail })
    if (!proven.ok) return proven
    const { key, request, ...hashes } = proven.value
    const payload: SealedFollowUp = { form: { kind: followUpKind, key, followUp }, lang }
    return sealing({
      kind: followUpKind,
      payload,
      receiptHash: receiptHash(makeReceiptCode(randomBytes(12))),
      tailCheck: hashes.tailCheck,
      due: [],
      // Behind the request it follows, however long that waits, and in the way of nothing else.
      visit: request?.visit ?? hashes.receiptHash,
      follows: hashes.receiptHash,
    })
  },
  'requests.followUps': (key) => {
    const proven = proof.here(key)
    if (!proven.ok) return proven
    const followUps = proven.value.followUps.map(({ tailCheck: _, ...followUp }) => followUp)
    return ok({ followUps })
  },
})
