/**
 * What a spreadsheet would run when a cell begins with it: the signs, full-width ones too, and the characters that some
 * programs drop before they look. Apostrophes in front are those of an earlier guard.
 */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r\n]/

/** A cell that would be run as a formula, made text by an apostrophe. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The cell before it was guarded: `unguardFormula(guardFormula(text))` is `text`, whatever it is. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text
