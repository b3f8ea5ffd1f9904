import type { InstitutionAddress } from '../../../shared/contract/institutions.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { type Answers, holds, type When } from '../../../shared/rules/when.ts'
import { dueFacts, laterFacts } from '../../components/DueDates.tsx'
import { keepPlaces } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/**
 * What a service is, what to bring and where it is, to be taken away: before anything is answered, or with what follows
 * from the answers and the institution chosen.
 */
export function serviceSlip(
  service: ServiceCard,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  answers: Answers = new Map(),
  institution: InstitutionAddress | null = null,
): Taken {
  const now = <Part extends { when: When }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ when }) => holds(when, answers))
  return {
    title: service.name,
    facts: [
      ...keepPlaces(institution ? [institution] : service.institutions),
      ...now(service.elsewhere).map(({ name, url }) => ({ name, value: url })),
    ],
    parts: [
      { heading: null, lines: [service.summary, service.cost, t.service.who(service.contact)] },
      { heading: t.service.findings, lines: answers.size > 0 ? now(service.findings).map(withSources) : [] },
      {
        heading: t.guide.sections.papers,
        lines: now(service.papers).map(({ name, note }) => `□ ${name}${note && ` ${note}`}`),
      },
      { heading: t.service.know, lines: answers.size > 0 ? [] : service.know },
      {
        heading: t.take.ifToday,
        lines: [...dueFacts(service.due, t, format), ...laterFacts(service.later, t)].map(
          ({ name, value }) => t.bar.named(name) + value,
        ),
      },
    ].filter(({ lines }) => lines.length > 0),
  }
}

const withSources = ({ text, sources }: ServiceCard['findings'][number]): string =>
  [text, ...sources.map(({ title, number }) => `《${title}》${number}`)].join(' ')
