import { useAsked } from '../../app/ask.ts'
import { Badge } from '../../components/Badge.tsx'
import { Card } from '../../components/Card.tsx'
import { LawLink } from '../../components/LawLink.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import './Document.css'
import { documentSlip } from './documentSlip.ts'

/** Reading a question with its answer, a case or a piece of information (Codes, Arts 7-9, 13). */
export function Document({ documentId }: { documentId: string }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const { asked, retry } = useAsked('documents.open', { documentId })
  const page = asked.state === 'ready' ? asked.value : null
  return (
    <Screen
      title={page ? t.documents.kinds[page.documentKind] : t.documents.title}
      actions={page && <TakeAway taken={documentSlip(page, t, format)} />}
    >
      <Loaded asked={asked} retry={retry}>
        {(document) => (
          <>
            <h2 className="document-title" lang="zh-CN">
              {document.title}
            </h2>
            <div className="row">
              {document.field && (
                <Badge>
                  <span lang={words.lang(document.field)}>{words.of(document.field)}</span>
                </Badge>
              )}
              {document.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
              <span className="muted">
                {document.source && <span lang="zh-CN">{document.source} </span>}
                {document.date && format.date(document.date)}
              </span>
            </div>
            {document.sample && (
              <Notice tone="warn" title={t.documents.sampleTitle}>
                <p>{t.documents.sampleBody}</p>
              </Notice>
            )}
            <article className="document-text" lang="zh-CN">
              {document.paragraphs.map(({ heading, text }) =>
                heading ? <h3 key={text}>{text}</h3> : <p key={text}>{text}</p>,
              )}
            </article>
            {document.cites.length > 0 && (
              <Card title={t.documents.cites}>
                <ul className="document-cites">
                  {document.cites.map((cite) => (
                    <li key={`${cite.title} ${cite.number}`}>
                      <LawLink {...cite} />
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
