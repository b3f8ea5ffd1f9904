import type { Statement } from '../../../shared/contract/guidance.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { LawLink } from '../../components/LawLink.tsx'

/** Where a statement comes from, to be opened where the kiosk holds it. */
export const Source = ({ source: { title, article, lawId, articleId } }: { source: Statement['source'] }) => (
  <LawLink title={bareTitle(title)} number={article} lawId={lawId} articleId={articleId} quiet />
)
