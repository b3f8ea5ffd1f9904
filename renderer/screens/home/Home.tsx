import { BookOpenCheck, HeartHandshake, Search, Siren, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { type FigureName, figures } from '../../components/figures/figures.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useText } from '../../i18n/text.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { Important } from '../information/Important.tsx'
import { firstPage } from '../information/Information.tsx'
import { onMap } from '../map/onMap.ts'
import { Problems } from '../search/Problems.tsx'
import { openLawyers, openSearch } from '../search/store.ts'
import './Home.css'
import { Pressable } from '../../components/Pressable.tsx'
import { HotNow } from './HotNow.tsx'

/** Lawyers first; the other professions are one filter away. */
const openPractitioners = () =>
  openSearch({
    kind: 'practitioner',
    narrowed: { practitioner: { filters: { practitionerKind: 'lawyer' }, sort: 'relevance' } },
  })

type Door = { name: (t: Catalogue) => string; figure: FigureName; open: () => void }

const services: readonly Door[] = [
  { name: ({ home }) => home.laws, figure: 'laws', open: () => openSearch({ kind: 'law' }) },
  { name: ({ home }) => home.lawyers, figure: 'lawyers', open: openPractitioners },
  { name: ({ home }) => home.reserve, figure: 'reserve', open: openLawyers },
  { name: ({ home }) => home.more, figure: 'aid', open: () => go({ screen: 'service-list' }) },
  {
    name: ({ calculators }) => calculators.title,
    figure: 'court',
    open: () => go({ screen: 'calculator-list' }),
  },
  { name: ({ home }) => home.map, figure: 'map', open: () => go(onMap()) },
  {
    name: ({ home }) => home.news,
    figure: 'news',
    open: () => go({ screen: 'information', kind: null, limit: firstPage }),
  },
  { name: ({ home }) => home.mine, figure: 'mine', open: () => go({ screen: 'my-request', asked: false }) },
]

/** The start: everyday problems first, then what can be done here. */
export function Home() {
  const t = useText()
  const status = useHost((state) => state.status)
  // As it was when the screen opened: what comes meanwhile must not push anything away from under a finger.
  const [important] = useState(() => useHost.getState().important)
  return (
    <Screen title={t.home.title}>
      {status && !status.content && <Notice tone="warn">{t.home.noContent}</Notice>}
      <Important items={important} onOpen={({ documentId }) => go({ screen: 'document', documentId })} />
      <Pressable className="home-search" onPress={() => openSearch()}>
        <Search aria-hidden />
        <span>{t.home.searchHint}</span>
      </Pressable>
      <div className="home-guide">
        <Tile
          look="service"
          name={t.guide.title}
          hint={t.guide.hint}
          figure={figures.signpost}
          onPress={() => go({ screen: 'guide-list' })}
        />
        <div className="home-danger">
          <Tile
            look="service"
            name={t.home.danger}
            hint={t.home.dangerHint}
            figure={<Siren aria-hidden />}
            onPress={() => openSearch({ text: t.home.dangerQuery })}
          />
        </div>
      </div>
      <section className="stack">
        <h2>{t.home.problems}</h2>
        <Problems onChoose={(text) => openSearch({ text })} />
      </section>
      <section className="stack home-services">
        <h2>{t.home.services}</h2>
        <div className="tiles tiles-four">
          {services.map(({ name, figure, open }) => (
            <Tile key={figure} look="small" name={name(t)} figure={figures[figure]} onPress={open} />
          ))}
        </div>
      </section>
      <HotNow />
      <ul className="home-facts">
        {/* Codes, Art. 29 */}
        <li>
          <HeartHandshake aria-hidden /> {t.free}
        </li>
        <li>
          <BookOpenCheck aria-hidden /> {t.home.anonymous}
        </li>
        <li>
          <WifiOff aria-hidden /> {t.home.offlineSafe}
        </li>
      </ul>
    </Screen>
  )
}
