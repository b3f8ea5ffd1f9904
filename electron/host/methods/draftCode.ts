import { createHmac } from 'node:crypto'
import { makeReceiptCode } from '../../../shared/rules/receiptCode.ts'

/**
 * The receipt code of a draft, which nobody can guess who has not its key: the same as often as the same is sent, so
 * what is sent again for want of an answer is found in the queue. What was changed in between is something else.
 */
export const draftCode = (draftKey: string, said: object): string =>
  makeReceiptCode(createHmac('sha256', draftKey).update(JSON.stringify(said)).digest())
