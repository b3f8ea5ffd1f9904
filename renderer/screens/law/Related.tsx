import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { LawArticle } from '../../../shared/contract/laws.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { useAsked } from '../../app/ask.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'
import { HitCard } from '../search/hits/HitCard.tsx'
import { keyOfHit } from '../search/open.ts'

type Props = { article: LawArticle; onClose: () => void }

/** What belongs to an article: interpretations, Q&A and cases that cite it, and articles on the same thing (Codes, Art. 5). */
export function Related({ article, onClose }: Props) {
  const t = useText()
  const { asked, retry } = useAsked('search.related', { articleId: article.articleId })
  return (
    <Sheet title={t.law.relatedTo(article.number)} onClose={onClose}>
      <Loaded asked={asked} retry={retry}>
        {({ articles, documents }) => {
          const of = (...kinds: DocumentKind[]): SearchHit[] =>
            documents
              .filter(({ documentKind }) => kinds.includes(documentKind))
              .map((hit) => ({ kind: 'document', hit }))
          const groups: [string, SearchHit[]][] = [
            [t.documents.kinds.interpretation, of('interpretation')],
            [t.search.kinds.qa, of('qa')],
            [t.search.kinds.case, of('case')],
            [t.search.kinds.news, of('news', 'notice', 'interview')],
            [t.law.relatedArticles, articles.map((hit) => ({ kind: 'law', hit }))],
          ]
          const found = groups.filter(([, hits]) => hits.length > 0)
          if (found.length === 0) return <Notice live>{t.law.relatedNone}</Notice>
          return (
            <div className="stack-wide">
              <p className="muted small">{t.law.relatedSource}</p>
              {found.map(([name, hits]) => (
                <section key={name} className="stack">
                  <h3>{name}</h3>
                  <ul className="stack">
                    {hits.map((hit) => (
                      <li key={keyOfHit(hit)}>
                        <HitCard found={hit} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
