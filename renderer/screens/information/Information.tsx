import { useState } from 'react'
import type { InformationItem, InformationKind } from '../../../shared/contract/information.ts'
import { useCurrent } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { useHere } from '../../app/useHere.ts'
import { Button } from '../../components/Button.tsx'
import { Chips } from '../../components/Choice.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useInPieces } from '../../components/useInPieces.ts'
import { useText } from '../../i18n/text.ts'
import { InformationCard } from './InformationCard.tsx'

export const firstPage = 20
const most = 200

/** What informs the public (Codes, Arts 7-9): what is important now first, then the newest; one kind or all. */
export function Information(opened: { kind: InformationKind | null; limit: number }) {
  const t = useText()
  const [{ kind, limit }, show] = useState(opened)
  const { asked, retry } = useCurrent('information.list', { kind, limit })
  useHere({ screen: 'information', kind, limit })
  return (
    <Screen title={t.information.title}>
      <Loaded asked={asked} retry={retry}>
        {({ kinds, total, items }) => (
          <>
            <Chips
              label={t.information.kind}
              all={t.information.all}
              options={kinds.map(({ value, count }) => ({
                value,
                name: `${t.documents.kinds[value as InformationKind]} ${count}`,
              }))}
              value={kind}
              onChange={(value) => show({ kind: value as InformationKind | null, limit: firstPage })}
            />
            {items.length === 0 && (
              <Notice live title={t.information.none}>
                <p>{t.information.noneBody}</p>
              </Notice>
            )}
            <Cards items={items} />
            {total > items.length && limit < most && (
              <Button wide onPress={() => show({ kind, limit: Math.min(limit + firstPage, most) })}>
                {t.search.more(total - items.length)}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Cards({ items }: { items: readonly InformationItem[] }) {
  const drawn = useInPieces(items, ({ documentId }) => documentId)
  return (
    <ul className="stack">
      {drawn.map((item) => (
        <li key={item.documentId}>
          <InformationCard
            item={item}
            onPress={() => go({ screen: 'document', documentId: item.documentId })}
          />
        </li>
      ))}
    </ul>
  )
}
