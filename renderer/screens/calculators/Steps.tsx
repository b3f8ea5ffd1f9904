import type { CitedArticle } from '../../../shared/contract/messages.ts'
import { bySource } from './groups.ts'
import type { Line } from './Result.tsx'
import { RuleLink } from './RuleLink.tsx'

/** The steps in their order, above the article they follow from. */
export const Steps = ({ lines, cites }: { lines: readonly Line[]; cites: readonly CitedArticle[] }) => (
  <ol className="calculator-steps">
    {bySource(lines).map((group) => (
      <li key={group[0]?.text}>
        <ul>
          {group.map(({ text, value }) => (
            <li key={text}>
              <span>{text}</span>
              {value && <strong>{value}</strong>}
            </li>
          ))}
        </ul>
        {group[0] && <RuleLink source={group[0].source} cites={cites} />}
      </li>
    ))}
  </ol>
)
