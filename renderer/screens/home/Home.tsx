import { BookOpenCheck, HeartHandshake, Search, WifiOff } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { AsOf } from '../../components/AsOf.tsx'
import { figures } from '../../components/figures.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useText } from '../../i18n/text.ts'
import { Important } from '../information/Important.tsx'
import { firstPage } from '../information/Information.tsx'
import { onMap } from '../map/onMap.ts'
import { Problems } from '../search/Problems.tsx'
import { openLawyers, openSearch } from '../search/store.ts'
import './Home.css'
import { HotNow } from './HotNow.tsx'

/** Lawyers first; the other professions are one filter away. */
const openPractitioners = () =>
  openSearch({
    kind: 'practitioner',
    narrowed: { practitioner: { filters: { practitionerKind: 'lawyer' }, sort: 'relevance' } },
  })

/** The start: everyday problems first, then what can be done here. */
export function Home() {
  const t = useText()
  const status = useHost((state) => state.status)
  return (
    <Screen title={t.home.title}>
      {status && !status.content && <Notice tone="warn">{t.home.noContent}</Notice>}
      <Important limit={2} onOpen={({ documentId }) => go({ screen: 'document', documentId })} />
      <Button className="home-search" onPress={() => openSearch()}>
        <Search aria-hidden />
        <span>{t.home.searchHint}</span>
      </Button>
      <div className="home-guide">
        <Tile
          look="service"
          name={t.guide.title}
          hint={t.guide.hint}
          figure={figures.other}
          onPress={() => go({ screen: 'guide-list' })}
        />
      </div>
      <section className="stack">
        <h2>{t.home.problems}</h2>
        <Problems onChoose={(text) => openSearch({ text })} />
      </section>
      <section className="stack home-services">
        <h2>{t.home.services}</h2>
        <div className="tiles tiles-two">
          <Tile
            look="service"
            name={t.home.laws}
            hint={t.home.lawsHint}
            figure={figures.laws}
            onPress={() => openSearch({ kind: 'law' })}
          />
          <Tile
            look="service"
            name={t.home.lawyers}
            hint={t.home.lawyersHint}
            figure={figures.lawyers}
            onPress={openPractitioners}
          />
          <Tile
            look="service"
            name={t.home.reserve}
            hint={t.home.reserveHint}
            figure={figures.reserve}
            onPress={openLawyers}
          />
          <Tile
            look="service"
            name={t.home.more}
            hint={t.home.moreHint}
            figure={figures.other}
            onPress={() => go({ screen: 'service-list' })}
          />
          <Tile
            look="service"
            name={t.calculators.title}
            hint={t.calculators.hint}
            figure={figures.court}
            onPress={() => go({ screen: 'calculator-list' })}
          />
          <Tile
            look="service"
            name={t.home.mine}
            hint={t.home.mineHint}
            figure={figures.mine}
            onPress={() => go({ screen: 'my-request', asked: false })}
          />
          <Tile
            look="service"
            name={t.home.news}
            hint={t.home.newsHint}
            figure={figures.news}
            onPress={() => go({ screen: 'information', kind: null, limit: firstPage })}
          />
          <Tile
            look="service"
            name={t.home.map}
            hint={t.home.mapHint}
            figure={figures.map}
            onPress={() => go(onMap())}
          />
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
      <AsOf />
    </Screen>
  )
}
