import type { Database } from 'better-sqlite3'
import type { Language } from '../../../shared/contract/kinds.ts'
import type { ServiceCard, ServiceField } from '../../../shared/contract/services.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dueDates } from '../../../shared/rules/period.ts'
import {
  type DefinedField,
  type ServiceDefinition,
  serviceDefinition,
  serviceRowPrefix,
} from '../../../sync/release/service.ts'
import { nearestInstitutions } from '../guidance/nearest.ts'
import { perContent } from './perContent.ts'
import type { Snapshot } from './snapshot.ts'

/** The services a content file defines, in their order. One this program does not understand yet is left out. */
export const servicesOf = perContent((db: Database): ReadonlyMap<string, ServiceDefinition> => {
  const bodies = db
    .prepare<[string, string], string>('SELECT body FROM rule WHERE id > ? AND id < ?')
    .pluck()
    .all(serviceRowPrefix, `${serviceRowPrefix}\u{10FFFF}`) as string[]
  const read = bodies.flatMap((body) => {
    const known = serviceDefinition.safeParse(JSON.parse(body))
    return known.success ? [known.data] : []
  })
  return new Map(read.sort((a, b) => a.order - b.order).map((service) => [service.id, service]))
})

export const briefOf = ({ id, name, summary, figure }: ServiceDefinition, lang: Language) => ({
  serviceId: id,
  name: name[lang],
  summary: summary[lang],
  figure,
})

/** A service in a language, as of a date in China and seen from a place. */
export function serviceCardOf(
  { db, periods, calendar }: Pick<Snapshot, 'db' | 'periods' | 'calendar'>,
  service: ServiceDefinition,
  { lang, today, place }: { lang: Language; today: string; place: Place },
): ServiceCard {
  return {
    ...briefOf(service, lang),
    cost: service.cost[lang],
    contact: service.contact[lang],
    due: calendar ? dueDates(service.periods, today, periods, calendar) : [],
    know: service.know.map((text) => text[lang]),
    papers: service.papers.map(({ name, note }) => ({ name: name[lang], note: note?.[lang] ?? '' })),
    institutions: nearestInstitutions(db, service.institutions, place),
    elsewhere: service.elsewhere.map(({ name, url, note }) => ({ name: name[lang], url, note: note[lang] })),
    reminder: service.reminder
      ? {
          text: service.reminder.text[lang],
          choices: service.reminder.choices.map((choice) => ({ ...choice, text: choice.text[lang] })),
        }
      : null,
    steps: service.steps.map(({ title, fields }) => ({
      title: title[lang],
      fields: fields.map((field) => fieldIn(field, lang)),
    })),
  }
}

function fieldIn(field: DefinedField, lang: Language): ServiceField {
  const common = { id: field.id, label: field.label[lang], optional: field.optional }
  if (field.kind === 'text')
    return { ...common, kind: 'text', hint: field.hint?.[lang] ?? '', longest: field.longest }
  const options = field.options.map(({ id, name, note }) => ({
    id,
    name: name[lang],
    note: note?.[lang] ?? '',
  }))
  return { ...common, kind: 'choice', options }
}
