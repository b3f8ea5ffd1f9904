import type { Database } from 'better-sqlite3'
import { bareName } from '../../../../shared/search/bareName.ts'
import { rankOf } from '../../../../shared/search/suggestionKey.ts'
import { cutText, tailsOf } from './cutText.ts'
import type { Entry } from './entry.ts'

const mostWords = 6
const besideTitle = rankOf(0, '') + 60

/** Everyday problems: guides by title and wordings, and the wordings of the lexicon, which are searched for. */
export function* questionEntries(db: Database): Generator<Entry> {
  const guides = db.prepare<[], { id: string; title: string; wordings: string }>(
    'SELECT id, title, wordings FROM guide',
  )
  for (const { id, title, wordings } of guides.all()) {
    // A word anywhere in its short title counts as much as a beginning: it is shown, the wordings are not.
    const cut = cutText(title)
    const names = [cut.letters, ...tailsOf(cut, mostWords)]
    yield { opens: 'guide', id, rank: rankOf(0, ''), names, texts: [] }
    const said = (JSON.parse(wordings) as string[]).map(bareName)
    yield { opens: 'guide', id, rank: besideTitle, names: said, texts: [] }
  }
  const asked = new Set<string>()
  for (const everyday of db.prepare<[], string>('SELECT everyday FROM lexicon').pluck().all()) {
    for (const wording of JSON.parse(everyday) as string[]) asked.add(wording)
  }
  for (const wording of asked) {
    yield { opens: 'question', id: wording, rank: rankOf(4, wording), names: [], texts: [wording] }
  }
}
