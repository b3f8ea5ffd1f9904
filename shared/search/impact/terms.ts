/** Where a text is cut: everything that is neither a letter, a digit nor a Chinese character. */
const separator = 0
const firstHan = 0x3400
const lastHan = 0x9fff

/** Every UTF-16 unit folded: full-width to half-width, capitals to small; `separator` where a term cannot hold it. */
const folded = new Uint16Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) {
  if (unit >= 0xd800 && unit <= 0xdfff) continue
  const text = String.fromCharCode(unit).normalize('NFKC').toLowerCase()
  if (text.length === 1 && /[\p{L}\p{N}]/u.test(text)) folded[unit] = text.charCodeAt(0)
}

const isHan = (unit: number): boolean => unit >= firstHan && unit <= lastHan

/** A whole word of other scripts, hashed (FNV-1a) between the codes of single characters and those of pairs. */
const wordCode = (hash: number): number => 0x1_0000 + ((hash >>> 0) % 0x33ff_0000)

/**
 * The terms of a text as numbers: a Chinese character is its code point, a pair of neighbours `first << 16 | second`, a
 * word of another script a hash. Written to `out` from `at` in reading order; returns where they end. Terms that do
 * not fit are left out. An index of these needs no dictionary of strings.
 */
export function writeTerms(text: string, out: Uint32Array, at = 0): number {
  let end = at
  let before = 0
  let hash = 0
  for (let i = 0; i <= text.length && end + 2 < out.length; i++) {
    const unit = i < text.length ? (folded[text.charCodeAt(i)] ?? separator) : separator
    if (hash !== 0 && (unit === separator || isHan(unit))) {
      out[end++] = wordCode(hash)
      hash = 0
    }
    if (isHan(unit)) {
      if (before !== 0) out[end++] = ((before << 16) | unit) >>> 0
      out[end++] = unit
      before = unit
    } else {
      before = 0
      if (unit !== separator) hash = Math.imul((hash || 0x811c9dc5) ^ unit, 0x01000193)
    }
  }
  return end
}

const scratch = new Uint32Array(2 * 4096)

/** The terms of a short text (the first 4,000 characters), as a list of its own. */
export const termsOf = (text: string): Uint32Array =>
  scratch.slice(0, writeTerms(text.slice(0, 4000), scratch))

/** Whether a term is a pair of Chinese characters. */
export const isPair = (term: number): boolean => term >= firstHan * 0x1_0000
