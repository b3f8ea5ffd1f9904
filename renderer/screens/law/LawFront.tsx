import { ChevronDown } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { LawHead } from '../../../shared/contract/laws.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button as PushButton } from '../../components/Button.tsx'
import { Facts } from '../../components/Facts.tsx'
import { LawStatusBadge } from '../../components/LawStatusBadge.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** What a law is and whether it may be relied on, before its text. */
export function LawFront({ head }: { head: LawHead }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const level = head.level ?? head.category ?? ''
  const newer = head.supersededBy
  return (
    <section className="stack">
      <h2 className="law-title" lang="zh-CN">
        {head.title}
      </h2>
      <div className="row">
        <LawStatusBadge status={head.status} />
        {head.digest && <Badge tone="warn">{t.digest}</Badge>}
        {head.articleCount > 0 && <span className="muted">{t.law.articles(head.articleCount)}</span>}
      </div>
      {head.digest && (
        <Notice tone="warn" title={t.law.digestTitle}>
          <p>{t.law.digestBody}</p>
        </Notice>
      )}
      {head.status === 'unknown' && <Notice tone="warn">{t.law.unknown}</Notice>}
      {(head.status === 'superseded' || head.status === 'expired') && (
        <Notice tone="warn" title={t.law[head.status]}>
          {newer && (
            <PushButton onPress={() => go({ screen: 'law', lawId: newer.lawId, articleId: null })}>
              {t.law.openNew(newer.title)}
            </PushButton>
          )}
        </Notice>
      )}
      {head.articleCount === 0 && (
        <Notice title={t.law.noText}>
          <p>{t.law.noTextBody}</p>
        </Notice>
      )}
      {head.summary && <p lang="zh-CN">{head.summary}</p>}
      <Disclosure className="law-history">
        <Heading level={3}>
          <Button slot="trigger" className="button law-history-trigger">
            <span>{t.law.history}</span>
            <ChevronDown aria-hidden />
          </Button>
        </Heading>
        <DisclosurePanel>
          <Facts
            facts={[
              { name: t.law.level, value: words.of(level), spoken: words.lang(level) },
              {
                name: t.law.region,
                value: words.of(head.region ?? ''),
                spoken: words.lang(head.region ?? ''),
              },
              { name: t.law.issued, value: head.issued && format.date(head.issued) },
              { name: t.law.effective, value: head.effective && format.date(head.effective) },
            ]}
          />
          <ol className="law-history-lines" lang="zh-CN">
            {head.history.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </DisclosurePanel>
      </Disclosure>
    </section>
  )
}
