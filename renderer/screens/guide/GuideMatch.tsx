import type { Output } from '../../../shared/contract/contract.ts'
import { useAsked } from '../../app/ask.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'
import './Guide.css'
import { GuideCards } from './GuideCards.tsx'
import { OtherWays } from './OtherWays.tsx'
import { useGuidance } from './store.ts'

type Match = Output<'guidance.match'>

/** What a question in everyday words led to: a choice of guides, or that it was not understood and what helps then. */
export function GuideMatch() {
  const t = useText()
  const text = useGuidance((state) => state.asked)
  const { asked, retry } = useAsked('guidance.match', { text })
  return (
    <Screen title={t.guide.title}>
      {text && (
        <p className="guide-said" data-personal>
          {t.bar.named(t.guide.said)}
          <q lang="zh-CN">{text}</q>
        </p>
      )}
      <Loaded asked={asked} retry={retry} waiting={t.guide.thinking}>
        {(match) => (
          <div className="guide-beside">
            {match.alarm && <AlarmBox alarm={match.alarm} />}
            {match.clear ? (
              <div className="stack-wide">
                <section className="stack">
                  <h2>{t.guide.fits}</h2>
                  <GuideCards guides={match.guides} />
                </section>
                <section className="stack">
                  <h2>{t.guide.neither}</h2>
                  <OtherWays text={text} />
                </section>
              </div>
            ) : (
              <Unclear match={match} text={text} />
            )}
          </div>
        )}
      </Loaded>
    </Screen>
  )
}

/** Never guessed at: what may be meant, other ways, and all the problems there are guides for. */
function Unclear({ match, text }: { match: Match; text: string }) {
  const t = useText()
  const words = useContentWords()
  const { asked, retry } = useAsked('guidance.list', {})
  return (
    <div className="stack-wide">
      <Notice tone="warn" title={t.guide.unclear} live>
        {match.field && <p>{t.guide.unclearField(words.of(match.field))}</p>}
        <p>{t.guide.unclearBody}</p>
      </Notice>
      <OtherWays text={text} />
      {match.guides.length > 0 && (
        <section className="stack">
          <h2>{t.guide.perhaps}</h2>
          <GuideCards guides={match.guides} />
        </section>
      )}
      <section className="stack">
        <h2>{t.guide.choose}</h2>
        <Loaded asked={asked} retry={retry}>
          {({ guides }) => <GuideCards guides={guides} />}
        </Loaded>
      </section>
    </div>
  )
}
