import { lettersOf } from '../../../../shared/search/bareName.ts'

/** A text cut into words. `letters` is what it is looked up by; `starts` are where words begin in it. */
export type Cut = { letters: string; starts: number[]; runs: string[][] }

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /^\p{Script=Han}+$/u
/** Words that nobody begins to ask with. */
const filler = /^[的了吗呢吧和与或及在是有就都被把给要我你他这那]$/

/** Cuts a text into Chinese words: `runs` of words that stand together, and where a person may begin to key it. */
export function cutText(text: string): Cut {
  const cut: Cut = { letters: '', starts: [], runs: [] }
  let run: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    if (han.test(segment)) {
      if (run.length === 0) cut.runs.push(run)
      run.push(segment)
      if (!filler.test(segment)) cut.starts.push(cut.letters.length)
      cut.letters += segment
      continue
    }
    run = []
    const letters = lettersOf(segment)
    if (letters) cut.starts.push(cut.letters.length)
    cut.letters += letters
  }
  return cut
}

/** The letters of a text from the beginning of each of its first `most` words on, two letters at least. */
export const tailsOf = ({ letters, starts }: Cut, most: number): string[] =>
  starts
    .filter((start) => start > 0 && start <= letters.length - 2)
    .slice(0, most)
    .map((start) => letters.slice(start))
