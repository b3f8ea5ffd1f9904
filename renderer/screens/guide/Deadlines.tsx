import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import { Facts } from '../../components/Facts.tsx'
import type { ContentWords } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'
import { Source } from './Source.tsx'

type Props = { deadlines: GuidePlan['deadlines']; words: ContentWords }

/** Time limits, each with when it begins and where that is said. */
export function Deadlines({ deadlines, words }: Props) {
  const t = useText()
  return (
    <ul className="guide-list">
      {deadlines.map(({ text, within, from, source, urgent }) => (
        <li key={text} className="guide-item" data-urgent={urgent}>
          <p lang={words.lang(text)}>
            <strong>{words.of(text)}</strong>
          </p>
          <Facts
            facts={[
              {
                name: t.guide.within,
                value: <strong>{words.of(within)}</strong>,
                spoken: words.lang(within),
              },
              { name: t.guide.from, value: words.of(from), spoken: words.lang(from) },
            ]}
          />
          <Source source={source} />
        </li>
      ))}
    </ul>
  )
}
