import type { GuideBrief } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { type FigureName, figureNamed } from '../../components/figures/figures.tsx'
import { Tile } from '../../components/Tile.tsx'

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
export const GuideCards = ({ guides }: { guides: readonly GuideBrief[] }) => (
  <div className="tiles tiles-two guide-cards" lang="zh-CN">
    {guides.map(({ guideId, title, field, figure, summary }) => (
      <Tile
        key={guideId}
        look="service"
        name={title}
        hint={summary}
        figure={figureNamed(figure ?? drawings[field] ?? 'other')}
        onPress={() => go({ screen: 'guide', guideId, answers: [] })}
      />
    ))}
  </div>
)
