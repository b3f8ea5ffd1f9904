import { randomBytes } from 'node:crypto'
import type { FollowUp } from '../../shared/contract/followUps.ts'
import { makeReceiptCode } from '../../shared/rules/receiptCode.ts'
import { receiptHash } from '../envelope/lookup.ts'
import { person, type TestCentre } from './testCentre.ts'

/** What a kiosk sends when somebody does something about a request: sealed, with the receipt code as the proof. */
export async function sealedFollowUp(
  centre: TestCentre,
  code: string,
  followUp: FollowUp,
  tail = person.phone.slice(-4),
) {
  const form = { kind: 'follow-up', key: { code, tail }, followUp }
  const hash = receiptHash(makeReceiptCode(randomBytes(12)))
  return centre.sealed({ form, lang: 'zh-CN' }, { kind: form.kind, receiptHash: hash })
}

/** The same on its way; the answer of the centre. */
export async function follow(centre: TestCentre, code: string, followUp: FollowUp, tail?: string) {
  const { bytes } = await sealedFollowUp(centre, code, followUp, tail)
  return centre.post('/v1/requests', bytes)
}
