import type { CitedArticle } from '../../../shared/contract/messages.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import type { Rule } from './Result.tsx'
import { RuleLink } from './RuleLink.tsx'

/** What a person should know beside the number, each with its article. */
export function Knowledge({ know, cites }: Pick<Rule, 'know'> & { cites: readonly CitedArticle[] }) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  if (know.length === 0) return null
  return (
    <Card title={t.calculators.know}>
      <ul className="calculator-steps">
        {know.map(({ text, source }) => (
          <li key={text.en}>
            <p>{text[lang]}</p>
            <RuleLink source={source} cites={cites} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
