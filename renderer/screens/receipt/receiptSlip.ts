import type { LocalRequest, Receipt } from '../../../shared/contract/requests.ts'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { dueFacts, laterFacts } from '../../components/DueDates.tsx'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import type { Contact } from './contact.ts'

/** The receipt to be taken away: where the request is now, its code, who gets in touch by when, and no name of the person. */
export function receiptSlip(
  receipt: Receipt,
  local: Pick<LocalRequest, 'delivery' | 'deliveredAt'>,
  contact: Contact | null,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): Taken {
  const stateWords = { waiting: t.receipt.saved, held: t.receipt.held, delivered: t.receipt.delivered }
  const words = stateWords[local.delivery]
  return {
    title: t.take.receipt,
    state: local.deliveredAt ? `${words} · ${format.instant(local.deliveredAt)}` : words,
    facts: [
      { name: t.receipt.code, value: groupReceiptCode(receipt.code) },
      { name: t.take.saved, value: format.instant(receipt.savedAt) },
      ...(contact ? [{ name: t.receipt.contact, value: contact.who }] : []),
      ...dueFacts(receipt.due, t, format),
      ...laterFacts(contact?.later ?? [], t),
      ...(contact ? [{ name: t.receipt.cost, value: contact.cost }] : []),
    ],
    parts: [
      {
        heading: null,
        lines:
          local.delivery === 'delivered'
            ? [t.take.progress]
            : [...(receipt.due.length > 0 ? [t.receipt.onceThere] : []), t.take.progressHere],
      },
    ],
  }
}
