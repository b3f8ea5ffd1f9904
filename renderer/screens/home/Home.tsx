import { BookOpenCheck, CalendarClock, HeartHandshake, Search, WifiOff } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { figures } from '../../components/figures.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Problems } from '../lawSearch/Problems.tsx'
import { searchFor } from '../lawSearch/store.ts'
import './Home.css'

/** The start: everyday problems first, then what can be done here. */
export function Home() {
  const t = useText()
  const format = useFormat()
  const status = useHost((state) => state.status)
  const searchWith = (text: string) => {
    searchFor(text)
    go({ screen: 'law-search' })
  }
  return (
    <Screen title={t.home.title}>
      {status && !status.content && <Notice tone="warn">{t.home.noContent}</Notice>}
      <Button className="home-search" onPress={() => searchWith('')}>
        <Search aria-hidden />
        <span>{t.home.searchHint}</span>
      </Button>
      <section className="stack">
        <h2>{t.home.problems}</h2>
        <Problems onChoose={searchWith} />
      </section>
      <section className="stack">
        <h2>{t.home.services}</h2>
        <div className="tiles tiles-two">
          <Tile
            look="service"
            name={t.home.laws}
            hint={t.home.lawsHint}
            figure={figures.laws}
            onPress={() => searchWith('')}
          />
          <Tile
            look="service"
            name={t.home.lawyers}
            hint={t.home.lawyersHint}
            figure={figures.lawyers}
            onPress={() => go({ screen: 'practitioner-search', toReserve: false })}
          />
          <Tile
            look="service"
            name={t.home.reserve}
            hint={t.home.reserveHint}
            figure={figures.reserve}
            onPress={() => go({ screen: 'practitioner-search', toReserve: true })}
          />
          <Tile
            look="service"
            name={t.home.mine}
            hint={t.home.mineHint}
            figure={figures.mine}
            onPress={() => go({ screen: 'my-request', asked: false })}
          />
        </div>
      </section>
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
        {status?.content && (
          <li>
            <CalendarClock aria-hidden /> {t.home.updated(format.day(status.content.publishedAt))}
          </li>
        )}
      </ul>
    </Screen>
  )
}
