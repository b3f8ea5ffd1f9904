import type { ServiceCard, ServiceStatement } from '../../../shared/contract/services.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { LawLink } from '../../components/LawLink.tsx'
import { Notice } from '../../components/Notice.tsx'
import './Service.css'

type Props = Pick<ServiceStatement, 'text' | 'sources'> & {
  tone?: ServiceCard['findings'][number]['tone']
}

/** Something a service says, with the articles it rests on. */
export const Said = ({ text, sources, tone = 'plain' }: Props) => (
  <Notice tone={tone === 'plain' ? 'note' : tone}>
    <p>{text}</p>
    {sources.length > 0 && (
      <div className="service-sources">
        {sources.map((source) => (
          <LawLink key={`${source.title}${source.number}`} {...source} title={bareTitle(source.title)} />
        ))}
      </div>
    )}
  </Notice>
)
