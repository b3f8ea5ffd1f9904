import { Eraser, Phone, PhoneCall, Siren } from 'lucide-react'
import type { Alarm, GuideAlarm } from '../../shared/contract/guidance.ts'
import type { Language } from '../../shared/contract/kinds.ts'
import { bareTitle } from '../../shared/search/lawTitle.ts'
import { go } from '../app/navigation.ts'
import { usePreferences } from '../app/preferences.ts'
import { wipe } from '../app/wipe.ts'
import { useContentWords } from '../i18n/contentWords.ts'
import { useText } from '../i18n/text.ts'
import './AlarmBox.css'
import { Button } from './Button.tsx'
import { LawLink } from './LawLink.tsx'

type Props = {
  alarm: Alarm & Partial<Pick<GuideAlarm, 'english'>>
  /** What it is written in. */
  lang?: Language
}

/** Danger, or a time limit about to end: whom to call first, above everything else, spoken at once. */
export function AlarmBox({ alarm, lang = 'zh-CN' }: Props) {
  const t = useText()
  const words = useContentWords()
  const english = usePreferences((preferences) => preferences.lang) === 'en' ? alarm.english : null
  return (
    <section className="alarm" role="alert">
      <h2>
        <Siren className="alarm-icon" aria-hidden /> {t.alarm[alarm.kind]}
      </h2>
      <p lang={english ? 'en' : lang}>{english ?? alarm.text}</p>
      {alarm.call.length > 0 && (
        <ul className="alarm-calls">
          {alarm.call.map(({ number, who }) => (
            <li key={number}>
              <PhoneCall className="alarm-icon" aria-hidden />
              <span className="alarm-number">{number}</span>{' '}
              {lang === 'zh-CN' ? <span lang={words.lang(who)}>{words.of(who)}</span> : who}
            </li>
          ))}
        </ul>
      )}
      {alarm.kind === 'violence' && (
        <div className="alarm-exit">
          <Button look="warm" icon={<Eraser aria-hidden />} onPress={() => void wipe()}>
            {t.alarm.exit}
          </Button>
          <p>{t.alarm.leave}</p>
        </div>
      )}
      {alarm.kind === 'limitation' && (
        <Button look="warm" icon={<Phone aria-hidden />} onPress={() => go({ screen: 'help' })}>
          {t.bar.help}
        </Button>
      )}
      {alarm.source && (
        <LawLink {...alarm.source} title={bareTitle(alarm.source.title)} number={alarm.source.article} />
      )}
    </section>
  )
}
