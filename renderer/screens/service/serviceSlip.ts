import type { ServiceCard } from '../../../shared/contract/services.ts'
import { dueFacts } from '../../components/DueDates.tsx'
import { keepPlaces } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** What a service is, what to bring and where it is, to be taken away. */
export const serviceSlip = (
  service: ServiceCard,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): Taken => ({
  title: service.name,
  facts: [
    ...keepPlaces(service.institutions),
    ...service.elsewhere.map(({ name, url }) => ({ name, value: url })),
  ],
  parts: [
    { heading: null, lines: [service.summary, service.cost, t.service.who(service.contact)] },
    {
      heading: t.guide.sections.papers,
      lines: service.papers.map(({ name, note }) => `□ ${name}${note && ` ${note}`}`),
    },
    { heading: t.service.know, lines: service.know },
    {
      heading: t.take.ifToday,
      lines: dueFacts(service.due, t, format).map(({ name, value }) => t.bar.named(name) + value),
    },
  ].filter(({ lines }) => lines.length > 0),
})
