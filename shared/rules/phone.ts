/** A mobile number of mainland China: eleven digits, the first `1`, the second `3`-`9`. */
export const isMobilePhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** Whether a text gives a mobile number away, however it is spaced. */
export const holdsMobilePhone = (text: string): boolean =>
  /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text.normalize('NFKC').replace(/[\s-]/g, ''))
