import type { Cite, CitedArticle } from '../../../shared/contract/messages.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { LawLink } from '../../components/LawLink.tsx'

/** The article a rule is from, to be opened where the kiosk holds it. */
export function RuleLink({ source, cites }: { source: Cite; cites: readonly CitedArticle[] }) {
  const held = cites.find(({ title, number }) => title === source.title && number === source.number)
  return (
    <LawLink
      title={bareTitle(source.title)}
      number={source.number}
      lawId={held?.lawId ?? null}
      articleId={held?.articleId ?? null}
      quiet
    />
  )
}
