import type { Answer } from '../../../shared/contract/contract.ts'
import { decodeGrammar } from '../../../shared/ime/grammar.ts'
import { decoding, type Lexicon } from '../../../shared/ime/lexicon.ts'
import type { Language } from '../../../shared/ime/sentences.ts'
import { inSlices, nextTask } from '../../app/inSlices.ts'
import { call } from '../../transport/kiosk.ts'

const lexiconUrl = new URL('../../../dist/ime/lexicon.bin', import.meta.url)
const grammarUrl = new URL('../../../dist/ime/grammar.bin', import.meta.url)

/** Takes a file in as it comes, piece by piece: megabytes at once would keep the page from answering a touch. */
async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`)
  let whole = new Uint8Array(Number(answer.headers.get('content-length') ?? 0))
  let size = 0
  for await (const piece of answer.body) {
    const least = size + piece.length
    if (least > whole.length) whole = new Uint8Array(whole.buffer.transfer(2 * least))
    whole.set(piece, size)
    size = least
    await nextTask()
  }
  return whole.buffer.transfer(size)
}

/** Words and grammar as they were built (electron/launch/ime); null where they are not there. They are used as they lie. */
export async function fetchLanguage(): Promise<Language | null> {
  try {
    const [lexicon, grammar] = await Promise.all([fetchBytes(lexiconUrl), fetchBytes(grammarUrl)])
    const decoded = await inSlices(decoding(lexicon))
    return decoded && { lexicon: decoded, grammar: decodeGrammar(grammar) }
  } catch {
    return null
  }
}

/** The names in the content shown, a piece at a time so that the page is never held up; null where it has none. */
export async function fetchNames(): Promise<Lexicon | null> {
  let whole: Uint8Array<ArrayBuffer> | null = null
  let version: number | null = null
  for (let from: number | null = 0; from !== null; ) {
    const answer: Answer<'typing.names'> = await call('typing.names', { from })
    // Other content came in between: its change is told, and asked for then.
    if (!answer.ok || (version !== null && version !== answer.value.version)) return null
    version = answer.value.version
    whole ??= new Uint8Array(answer.value.size)
    const piece = atob(answer.value.bytes)
    for (let at = 0; at < piece.length; at++) whole[from + at] = piece.charCodeAt(at)
    from = answer.value.next
  }
  return whole && whole.length > 0 ? inSlices(decoding(whole.buffer)) : null
}
