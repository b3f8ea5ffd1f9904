import { languageFiles } from '../../../electron/launch/ime/model.ts'
import { candidates, type Knowledge, nothingTyped } from '../../../shared/ime/candidates.ts'
import { decodeGrammar } from '../../../shared/ime/grammar.ts'
import { decodeLexicon } from '../../../shared/ime/lexicon.ts'
import type { Corpus } from '../corpus.ts'
import { megabytes, print, spread } from '../figures.ts'
import { contentNames } from './contentNames.ts'
import { type Item, lawTitles, nameItem, names, questions } from './items.ts'
import { stockTouches } from './syllableLayout.ts'
import { type Engine, type } from './typist.ts'
import { type Way, ways } from './ways.ts'

const many = 500
/** Every so many of the titles, by initials and with swapped sounds; all of them in full. */
const every = 5
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`.padStart(8)

/**
 * How well the keyboard reads what is keyed: titles of laws, everyday questions and names, in full, by initials and with
 * swapped sounds, with and without the names in the content; touches a character beside the stock layout of syllables.
 * The language was built from jieba's word list and this project's own texts; questions and titles are not in it.
 */
export function benchTyping({ laws, questions: asked }: Corpus): void {
  const begun = performance.now()
  const files = languageFiles()
  print('language built', `${((performance.now() - begun) / 1000).toFixed(1)} s`)
  const loads = Array.from({ length: 5 }, () => {
    const start = performance.now()
    decodeLexicon(files.lexicon.buffer)
    decodeGrammar(files.grammar.buffer)
    return performance.now() - start
  })
  const language = {
    lexicon: decodeLexicon(files.lexicon.buffer),
    grammar: decodeGrammar(files.grammar.buffer),
  }
  print(
    'language: size, words',
    `${megabytes(files.lexicon.length + files.grammar.length)}, ${language.lexicon.costs.length}`,
  )
  print('load in the page (of bytes)', spread(loads, 'ms'))

  const titles = lawTitles(laws)
  const people = names(many)
  const content = contentNames(
    titles.map(({ clauses }) => clauses[0]?.text ?? ''),
    people,
  )
  print('names in the content', `${megabytes(content.bytes)}, ${content.lexicon.costs.length} names`)
  const bare: Knowledge = { language, others: [] }
  const full: Knowledge = { language, others: [content.lexicon] }

  const asking = questions(asked, many, 'report')
  print(''.padEnd(52), '   first     of 5  characters  touches/char  stock  unfound')
  for (const way of ways) {
    const some = way === ways[0] ? titles : titles.filter((_, at) => at % every === 0)
    bench(`${some.length} titles, not in content`, some, bare, way)
    bench(`${some.length} titles, in content`, some, full, way)
    bench(`${many} questions`, asking, full, way)
    bench(`${many} names, not in content`, people.map(nameItem), bare, way)
    bench(`${many} names, in content`, people.map(nameItem), full, way)
  }
  print('candidates at a keystroke', spread(keystrokes(asking, full), 'ms'))
}

function bench(name: string, items: readonly Item[], knowledge: Knowledge, way: Way): void {
  const engine: Engine = (letters, before, limit) => candidates(knowledge, letters, before, limit)
  let first = 0
  let ofFive = 0
  let right = 0
  let characters = 0
  let unfound = 0
  const ours = { touches: 0, characters: 0 }
  const stock = { touches: 0, characters: 0 }
  for (const { clauses } of items) {
    let before = ''
    const places: number[] = []
    for (const { text, syllables } of clauses) {
      const keyed = syllables.map((syllable) => way.letters([syllable]))
      const typed = type(engine, text, keyed, before)
      places.push(typed.place)
      right += typed.right
      characters += text.length
      if (typed.touches === null) unfound++
      add(ours, typed.touches, text)
      add(stock, stockTouches(text, syllables), text)
      before += text
    }
    if (places.every((place) => place === 0)) first++
    if (places.every((place) => place >= 0 && place < 5)) ofFive++
  }
  const perCharacter = ({ touches, characters }: typeof ours) => (touches / characters).toFixed(2).padStart(8)
  print(
    `${way.name}: ${name}`.padEnd(52),
    `${percent(first, items.length)} ${percent(ofFive, items.length)} ${percent(right, characters)}   ${perCharacter(ours)}   ${perCharacter(stock)}  ${unfound}`,
  )
}

function add(sum: { touches: number; characters: number }, touches: number | null, text: string): void {
  if (touches === null) return
  sum.touches += touches
  sum.characters += text.length
}

/** Milliseconds for the candidates of every letter of the questions, one after another, as the keyboard asks for them. */
function keystrokes(items: readonly Item[], knowledge: Knowledge): number[] {
  const times: number[] = []
  for (const { clauses } of items) {
    for (const { syllables } of clauses) {
      const letters = syllables.join('')
      const known = nothingTyped()
      for (let length = 1; length <= letters.length; length++) {
        const start = performance.now()
        candidates(knowledge, letters.slice(0, length), '', 16, known)
        times.push(performance.now() - start)
      }
    }
  }
  return times
}
