import { CircleCheck, Eraser, Search } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { LocalRequest } from '../../../shared/contract/requests.ts'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { ask } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { wipe } from '../../app/wipe.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DueDates, LaterPeriods } from '../../components/DueDates.tsx'
import { Notice } from '../../components/Notice.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useSlip } from '../../components/takeAway/useSlip.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { useRequestKey } from '../myRequest/store.ts'
import { useServiceInLanguage } from '../reserve/useServiceInLanguage.ts'
import { contactOf } from './contact.ts'
import './Receipt.css'
import { receiptSlip } from './receiptSlip.ts'
import { type Given, tellService, useReceipt } from './store.ts'

/** The receipt: what to keep, where the request is now, and who gets in touch by when (Codes, Arts 23-26, 29). */
export function Receipt() {
  const { given } = useReceipt()
  return given && <Slip {...given} />
}

function Slip({ receipt, service, institution, lawyer }: Given) {
  const t = useText()
  const format = useFormat()
  const status = useHost((state) => state.status)
  const [local, setLocal] = useState<LocalRequest | null>(null)
  const { code, tail } = receipt
  useServiceInLanguage(service, tellService)
  const contact = contactOf({ service, institution, lawyer }, t)

  const look = useCallback(async () => {
    const answer = await ask('requests.find', { code, tail })
    if (answer?.ok) setLocal(answer.value)
  }, [code, tail])
  // The host says `status.changed` whenever the queue moves: then the state of this request is read again.
  useEffect(() => {
    if (status) void look()
  }, [look, status])

  const delivery = local?.delivery ?? 'waiting'
  const taken = receiptSlip(
    receipt,
    { delivery, deliveredAt: local?.deliveredAt ?? null },
    contact,
    t,
    format,
  )
  const slip = useSlip(taken)
  return (
    <Screen
      undated
      title={t.receipt.title}
      actions={
        <>
          <TakeAway taken={taken} personal />
          <Button
            icon={<Search aria-hidden />}
            onPress={() => {
              useRequestKey.setState({ code, tail })
              go({ screen: 'my-request', asked: true })
            }}
          >
            {t.receipt.toMine}
          </Button>
          <Button look="main" icon={<Eraser aria-hidden />} onPress={() => void wipe()}>
            {t.receipt.done}
          </Button>
        </>
      }
    >
      {delivery === 'waiting' && (
        <Notice title={t.receipt.saved} live>
          <p>{t.receipt.savedBody}</p>
        </Notice>
      )}
      {delivery === 'held' && (
        <Notice tone="warn" title={t.receipt.held} live>
          <p>{t.receipt.heldBody}</p>
        </Notice>
      )}
      {delivery === 'delivered' && (
        <Notice tone="good" title={t.receipt.delivered} live>
          {local?.deliveredAt && <p>{t.receipt.deliveredAt(format.instant(local.deliveredAt))}</p>}
        </Notice>
      )}
      <section className="receipt-slip">
        <div className="receipt-words">
          <h2>{t.receipt.code}</h2>
          <p className="receipt-code" data-personal="to-copy">
            {groupReceiptCode(code)
              .split(' ')
              .map((group) => (
                <span key={group}>{group}</span>
              ))}
          </p>
          <p className="receipt-keep">
            <CircleCheck aria-hidden /> {t.receipt.keep}
          </p>
        </div>
        <figure className="receipt-qr">
          <QrCode text={slip.qr} label={t.receipt.qrLabel} />
          <figcaption>{t.receipt.qr}</figcaption>
        </figure>
      </section>
      <Card title={t.receipt.dueTitle}>
        {contact && <p>{t.service.who(contact.who)}</p>}
        {receipt.due.length > 0 ? <DueDates due={receipt.due} /> : <p>{t.receipt.noDue}</p>}
        {receipt.due.length > 0 && delivery !== 'delivered' && <p>{t.receipt.onceThere}</p>}
        {contact && <LaterPeriods later={contact.later} />}
        {/* Codes, Art. 29 */}
        {contact && <p>{contact.cost}</p>}
      </Card>
    </Screen>
  )
}
