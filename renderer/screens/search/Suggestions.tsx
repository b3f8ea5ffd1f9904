import {
  BookOpen,
  CircleQuestionMark,
  Gavel,
  Landmark,
  MessageCircleQuestionMark,
  Newspaper,
  ScrollText,
  Signpost,
  SpellCheck,
  UserRound,
} from 'lucide-react'
import type { Suggestion } from '../../../shared/contract/search.ts'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { Snippet } from '../../components/Snippet.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { take } from './suggest.ts'

const icons: Record<Suggestion['what'], typeof BookOpen> = {
  law: BookOpen,
  article: ScrollText,
  qa: MessageCircleQuestionMark,
  case: Gavel,
  news: Newspaper,
  practitioner: UserRound,
  institution: Landmark,
  guide: Signpost,
  question: CircleQuestionMark,
  correction: SpellCheck,
}

/** What the person may be about to ask, one touch away; each says what it opens. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useText()
  const words = useContentWords()
  const noteOf = ({ note }: Suggestion) =>
    note in t.lawStatus
      ? nameOf(t.lawStatus, note)
      : note && <span lang={words.lang(note)}>{words.of(note)}</span>
  return (
    <>
      <p className="only-spoken" role="status">
        {t.search.suggested(suggestions.length)}
      </p>
      <RowList label={t.search.suggestions} className="suggestions">
        {suggestions.map((suggestion) => {
          const Icon = icons[suggestion.what]
          return (
            <RowButton
              key={JSON.stringify(suggestion.target)}
              icon={<Icon aria-hidden />}
              kind={t.search.what[suggestion.what]}
              note={noteOf(suggestion)}
              onPress={() => take(suggestion)}
            >
              <Snippet segments={suggestion.segments} />
            </RowButton>
          )
        })}
      </RowList>
    </>
  )
}
