import { isPair } from '../../shared/search/impact/terms.ts'

/** A term as text: a Chinese character or a pair of them; empty for a word of another script, which is not learned of. */
export function gramOf(term: number): string {
  if (isPair(term)) return String.fromCharCode(term >>> 16, term & 0xffff)
  return term < 0x1_0000 ? String.fromCharCode(term) : ''
}
