import type { CentreRequest } from '../../../shared/contract/progress.ts'
import type { LocalRequest } from '../../../shared/contract/requests.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { dueFacts, laterFacts } from '../../components/DueDates.tsx'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { contactIn } from './contact.ts'

/** How a request stands, to be taken away: what the centre says, with what its staff said last first, or else what this kiosk knows. */
export function progressSlip(
  code: string,
  {
    local,
    centre,
    service,
  }: { local: LocalRequest | null; centre: CentreRequest | null; service: ServiceCard | null },
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  names: ContentWords,
): Taken {
  const words = centre?.kind === 'lawyer-reservation' ? t.mine.lawyerStates : t.mine.serviceStates
  const { meeting } = centre ?? {}
  const contact = centre && contactIn(centre, service, t)
  const said = centre?.messages.filter(({ role, text }) => role !== null && text !== '').toReversed() ?? []
  return {
    title: t.mine.title,
    state: centre
      ? `${t.receipt.delivered} · ${format.instant(centre.receivedAt)}`
      : local && t.mine[local.delivery],
    facts: keep([
      { name: t.receipt.code, value: groupReceiptCode(code) },
      { name: t.service.name, value: centre && names.of(centre.serviceName) },
      { name: t.take.state, value: centre && words.states[centre.state] },
      { name: t.mine.when, value: meeting && format.meeting(meeting.time) },
      { name: t.mine.where, value: meeting?.place },
      { name: t.mine.how, value: meeting && t.reserve.modes[meeting.mode] },
      { name: t.mine.lawyer, value: centre?.practitionerName },
      { name: t.receipt.contact, value: contact?.who },
      ...dueFacts((centre ? centre.ahead : local?.due) ?? [], t, format),
      ...laterFacts(centre?.later ?? [], t),
      { name: t.receipt.cost, value: centre ? contact?.cost : t.receipt.free },
    ]),
    parts: [
      ...said.map(({ kind, text, cites, handOff }) => ({
        heading: t.mine.kinds[kind],
        lines: [
          text,
          ...(handOff ? [handOff.reference, handOff.url] : []),
          ...cites.map(({ title, number }) => `《${title}》${number}`),
        ],
      })),
      { heading: null, lines: [t.take.progress] },
    ],
  }
}
