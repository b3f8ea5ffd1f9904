import type { HandOff } from '../../../shared/contract/messages.ts'
import type { CentreRequest } from '../../../shared/contract/progress.ts'
import { LawLink } from '../../components/LawLink.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import './Conversation.css'

type Said = CentreRequest['messages'][number]

/** What staff and the person said to each other, oldest first, each answer with the articles it cites. */
export const Conversation = ({ messages }: { messages: readonly Said[] }) => (
  <ol className="said-list" data-personal>
    {messages.map((said) => (
      <li key={said.id} className={said.role === null ? 'said said-mine' : 'said'}>
        <Words said={said} />
      </li>
    ))}
  </ol>
)

/** Staff sign with what they are and for whom they speak (Codes, Art. 31). */
function Words({ said: { at, kind, role, unit, late, text, time, cites, handOff } }: { said: Said }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <h3>{t.mine.kinds[kind]}</h3>
      {late && <p className="muted">{t.mine.late}</p>}
      {time && <p>{t.reserve.times[time]}</p>}
      {text && (
        <p className="said-text" lang="zh-CN">
          {text}
        </p>
      )}
      {handOff && <HandedOver {...handOff} />}
      {cites.length > 0 && (
        <div className="stack">
          <p className="muted">{t.mine.cites}</p>
          {cites.map((cite) => (
            <LawLink key={`${cite.title}${cite.number}`} {...cite} />
          ))}
        </div>
      )}
      <p className="muted small">
        {role === null ? t.mine.you : t.mine.roles[role]}
        {unit && (
          <>
            {' · '}
            <span lang="zh-CN">{unit}</span>
          </>
        )}
        {' · '}
        {format.instant(at)}
      </p>
    </>
  )
}

/** Where an outside system goes on with it (Codes, Art. 25): how it is called there, and a code to open it on a phone. */
function HandedOver({ reference, url }: HandOff) {
  const t = useText()
  return (
    <div className="said-handed-over">
      <div className="stack">
        <p>
          {t.bar.named(t.mine.reference)}
          <strong>{reference}</strong>
        </p>
        <p className="muted small">{url}</p>
      </div>
      <QrCode text={url} label={t.mine.handOffLabel} />
    </div>
  )
}
