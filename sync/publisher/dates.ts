const written = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/

/** The first `YYYY年M月D日` (or `YYYY-MM-DD`) in a line as `YYYY-MM-DD`, or null. Full-width digits are read too. */
export function dateIn(line: string): string | null {
  const plain = line.normalize('NFKC')
  const match = written.exec(plain) ?? /(\d{4})-(\d{2})-(\d{2})/.exec(plain)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
