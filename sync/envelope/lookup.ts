import { createHash, createHmac } from 'node:crypto'
import { normalizeReceiptCode } from '../../shared/rules/receiptCode.ts'

/** SHA-256 of the receipt code in its stored form, lower-case hex: finds a request without telling the code. */
export const receiptHash = (code: string): string =>
  createHash('sha256').update(normalizeReceiptCode(code)).digest('hex')

/**
 * HMAC-SHA-256 of the last four digits of the phone, keyed with the receipt code, lower-case hex. Ten thousand tails
 * are quickly tried, but not without the code.
 */
export const tailCheck = (code: string, tail: string): string =>
  createHmac('sha256', normalizeReceiptCode(code)).update(tail).digest('hex')
