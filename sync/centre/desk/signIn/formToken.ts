import { createHmac, timingSafeEqual } from 'node:crypto'

/** That the desk made something for this browser. */
const proof = (browserSecret: string, of: string): string =>
  createHmac('sha256', browserSecret).update(of).digest('base64url')

const sameText = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * What a form must carry: only pages made for this browser and this session know it. Between its two proofs stands for
 * whom the page was made, which outlives the session: `<of the session>.<account>.<of the account>`.
 */
export const formToken = (
  browserSecret: string,
  session: string | undefined,
  account: string | undefined,
): string =>
  [
    proof(browserSecret, `session ${session ?? ''}`),
    account ?? '',
    proof(browserSecret, `account ${account ?? ''}`),
  ].join('.')

export const formTokenFits = (given: unknown, expected: string): boolean => sameText(String(given), expected)

/** For whom in this browser the page was made that a form comes from, signed in still or not; null for a forged one. */
export function madeFor(given: unknown, browserSecret: string | undefined): string | null {
  const [, account, of] = String(given).match(/^[^.]*\.(.+)\.([^.]+)$/) ?? []
  if (!account || !of || !browserSecret) return null
  return sameText(of, proof(browserSecret, `account ${account}`)) ? account : null
}

/** A text that is to come back from a page as it was. */
export const sealText = (text: string, browserSecret: string): string =>
  `${proof(browserSecret, `text ${text}`)}.${text}`

/** What `sealText` sealed for this browser; null for anything else. */
export function unsealText(sealed: unknown, browserSecret: string | undefined): string | null {
  const [of = '', ...parts] = String(sealed).split('.')
  const text = parts.join('.')
  return browserSecret && sameText(of, proof(browserSecret, `text ${text}`)) ? text : null
}
