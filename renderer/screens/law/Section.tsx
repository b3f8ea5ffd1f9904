import { Link2, MessageSquareText } from 'lucide-react'
import { type ComponentRef, useEffect, useRef } from 'react'
import type { LawArticle, LawHead, LawSection } from '../../../shared/contract/laws.ts'
import { go } from '../../app/navigation.ts'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { Snippet } from '../../components/Snippet.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { articleSlip } from './articleSlip.ts'
import type { At } from './Law.tsx'
import { marked } from './marks.ts'

type Props = {
  head: LawHead
  section: LawSection
  count: number
  /** New with each choice, of the same article too. */
  at: At
  /** The way back has led here: the screen comes to where it was left by itself. */
  comesBack: boolean
  onRelated: (article: LawArticle) => void
}

/** The articles under one heading; the one looked for is marked and brought into view. */
export function Section({ head, section, count, at, comesBack, onRelated }: Props) {
  const t = useText()
  const format = useFormat()
  const whole = useRef<ComponentRef<'section'>>(null)
  const found = useRef<ComponentRef<'article'>>(null)
  const { index } = section
  const target = 'articleId' in at ? at.articleId : null
  useEffect(() => {
    if (comesBack) return
    const aim = 'articleId' in at ? found.current : null
    if (aim) aim.scrollIntoView({ block: 'start' })
    else if (index > 0) whole.current?.scrollIntoView({ block: 'start' })
  }, [index, at, comesBack])
  return (
    <section ref={whole} className="law-section">
      <header className="law-section-head">
        {count > 1 && <p className="muted small">{t.law.section(section.index + 1, count)}</p>}
        {section.headings.map((heading) => (
          <h3 key={heading} lang="zh-CN">
            {heading}
          </h3>
        ))}
      </header>
      {section.articles.map((article) => {
        const isTarget = article.articleId === target
        return (
          <article
            key={article.articleId}
            ref={isTarget ? found : null}
            className="law-article"
            data-target={isTarget}
          >
            {isTarget && <p className="law-found">{t.law.found}</p>}
            <div className="law-article-head">
              {article.number && <h4 lang="zh-CN">{article.number}</h4>}
              <button
                type="button"
                className="button-small"
                aria-label={t.law.relatedTo(article.number)}
                onClick={() => onRelated(article)}
              >
                <Link2 aria-hidden /> {t.law.related}
              </button>
              <TakeAway taken={articleSlip(head, article, t, format)} small />
            </div>
            <div className="law-paragraphs" lang="zh-CN">
              {article.paragraphs.map((paragraph) => (
                <p key={paragraph}>
                  <Snippet segments={marked(paragraph, 'articleId' in at && isTarget ? at.marks : [])} />
                </p>
              ))}
            </div>
            {article.interpretations.length > 0 && (
              <RowList className="law-interpretations" label={t.law.interpretationsOf(article.number)}>
                {article.interpretations.map(({ documentId, title }) => (
                  <RowButton
                    key={documentId}
                    icon={<MessageSquareText aria-hidden />}
                    kind={t.documents.kinds.interpretation}
                    onPress={() => go({ screen: 'document', documentId })}
                  >
                    <span lang="zh-CN">{title}</span>
                  </RowButton>
                ))}
              </RowList>
            )}
          </article>
        )
      })}
    </section>
  )
}
