import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import { Facts } from '../../components/Facts.tsx'
import { useText } from '../../i18n/text.ts'
import { Source } from './Source.tsx'

/** Time limits, each with when it begins and where that is said. */
export function Deadlines({ deadlines }: { deadlines: GuidePlan['deadlines'] }) {
  const t = useText()
  return (
    <ul className="guide-list">
      {deadlines.map(({ text, within, from, source, urgent }) => (
        <li key={text} className="guide-item" data-urgent={urgent}>
          <p lang="zh-CN">
            <strong>{text}</strong>
          </p>
          <Facts
            facts={[
              { name: t.guide.within, value: <strong>{within}</strong>, spoken: 'zh-CN' },
              { name: t.guide.from, value: from, spoken: 'zh-CN' },
            ]}
          />
          <Source source={source} />
        </li>
      ))}
    </ul>
  )
}
