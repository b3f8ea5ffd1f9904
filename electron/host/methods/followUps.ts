import { followUpKind, type SealedFollowUp } from '../../../shared/contract/followUps.ts'
import { ok } from '../../../shared/result.ts'
import { receiptHash } from '../../../sync/envelope/lookup.ts'
import { draftCode } from './draftCode.ts'
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
  'requests.follow': async ({ draftKey, code, tail, followUp, lang }) => {
    const proven = proof.here({ code, tail })
    if (!proven.ok) return proven
    const { key, request, ...hashes } = proven.value
    const payload: SealedFollowUp = { form: { kind: followUpKind, key, followUp }, lang }
    const sealed = await sealing({
      kind: followUpKind,
      payload,
      receiptHash: receiptHash(draftCode(draftKey, [key, followUp])),
      tailCheck: hashes.tailCheck,
      due: [],
      // Behind the request it follows, however long that waits, and in the way of nothing else.
      visit: request?.visit ?? hashes.receiptHash,
      follows: hashes.receiptHash,
    })
    return sealed.ok ? ok({ savedAt: sealed.value.savedAt }) : sealed
  },
  'requests.followUps': (key) => {
    const proven = proof.here(key)
    if (!proven.ok) return proven
    const followUps = proven.value.followUps.map(({ tailCheck: _, ...followUp }) => followUp)
    return ok({ followUps })
  },
})
