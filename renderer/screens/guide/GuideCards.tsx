import type { GuideBrief } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { type FigureName, figureNamed } from '../../components/figures/figures.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useWordsOf } from '../../i18n/contentWords.ts'

/** The drawing of a field of law, as the content names it. */
const drawings: Readonly<Record<string, FigureName>> = {
  劳动: 'wages',
  工伤: 'injury',
  婚姻家庭: 'family',
  继承: 'inheritance',
  老年人: 'family',
  房屋: 'housing',
  借贷: 'debt',
  交通事故: 'traffic',
  消费: 'consumer',
  侵权: 'neighbours',
  刑事: 'criminal',
}

/** Guides as large doors: the problem as a citizen says it, and what the guide helps with. */
export function GuideCards({ guides }: { guides: readonly GuideBrief[] }) {
  const wordsOf = useWordsOf()
  return (
    <div className="tiles tiles-two guide-cards">
      {guides.map(({ guideId, title, field, figure, summary, english }) => {
        const words = wordsOf(english)
        return (
          <Tile
            key={guideId}
            look="service"
            name={words.of(title)}
            hint={words.of(summary)}
            lang={words.lang(title, summary)}
            figure={figureNamed(figure ?? drawings[field] ?? 'other')}
            onPress={() => go({ screen: 'guide', guideId, answers: [] })}
          />
        )
      })}
    </div>
  )
}
