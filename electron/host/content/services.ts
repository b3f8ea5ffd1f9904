import type { Database } from 'better-sqlite3'
import type { Language } from '../../../shared/contract/kinds.ts'
import type { CitedArticle } from '../../../shared/contract/messages.ts'
import type { ServiceCard, ServiceField } from '../../../shared/contract/services.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dueDates, laterPeriods } from '../../../shared/rules/period.ts'
import { parseCite } from '../../../shared/search/lawTitle.ts'
import {
  fieldsOf,
  type ServiceDefinition,
  serviceDefinition,
  serviceRowPrefix,
} from '../../../sync/release/service.ts'
import type { Directory } from '../../../sync/release/serviceAnswers.ts'
import type { DefinedField } from '../../../sync/release/serviceFields.ts'
import { nearestInstitutions } from '../guidance/nearest.ts'
import { citedArticle } from './citedArticle.ts'
import { districtsOf } from './districts.ts'
import { institutionOf } from './institutions.ts'
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

/** The kinds of institutions that handle a service: those it names, and those a person chooses from. */
export function handledBy(service: ServiceDefinition): string[] {
  const chosenFrom = fieldsOf(service).flatMap((field) =>
    field.kind === 'institution' ? field.of.map(({ kind }) => kind) : [],
  )
  return [...new Set([...service.institutions, ...chosenFrom])]
}

/** A service in a language, as of a date in China and seen from a place. */
export function serviceCardOf(
  { db, periods, calendar }: Pick<Snapshot, 'db' | 'periods' | 'calendar'>,
  service: ServiceDefinition,
  { lang, today, place }: { lang: Language; today: string; place: Place },
): ServiceCard {
  const statement = ({ text, cites, when = {} }: Statement) => ({
    text: text[lang],
    sources: cites.map((cite) => cited(db, cite)),
    when,
  })
  return {
    ...briefOf(service, lang),
    lang,
    cost: service.cost[lang],
    contact: service.contact[lang],
    due: calendar ? dueDates(service.periods, today, periods, calendar) : [],
    later: laterPeriods(service.periods, periods),
    know: service.know.map((text) => text[lang]),
    papers: service.papers.map(({ name, note, when = {} }) => ({
      name: name[lang],
      note: note?.[lang] ?? '',
      when,
    })),
    institutions: nearestInstitutions(db, service.institutions, place),
    elsewhere: service.elsewhere.map(({ name, url, note, where, when = {} }) => ({
      name: name[lang],
      url,
      note: note[lang],
      where: where?.[lang] ?? '',
      when,
    })),
    calendar: service.calendar
      ? {
          note: service.calendar.note[lang],
          dates: service.calendar.dates.map(({ name, from = null, to = null }) => ({
            name: name[lang],
            from,
            to,
            past: (to ?? from ?? today) < today,
          })),
        }
      : null,
    alarms: service.alarms.map(({ kind, text, cite, call, when }) => ({
      kind,
      text: text[lang],
      source: cite ? alarmSource(cited(db, cite)) : null,
      call: call.map(({ number, who }) => ({ number, who: who[lang] })),
      when,
    })),
    findings: service.findings.map(({ tone, ...said }) => ({ tone, ...statement(said) })),
    reminder: service.reminder
      ? {
          text: service.reminder.text[lang],
          choices: service.reminder.choices.map(({ text, when }) => ({ text: text[lang], when })),
        }
      : null,
    steps: service.steps.map(({ title, why, fields }) => ({
      title: title[lang],
      why: why.map(statement),
      fields: fields.map((field) => fieldIn(field, lang, districtsOf(db))),
    })),
  }
}

const cited = (db: Database, cite: string): CitedArticle =>
  citedArticle(db, parseCite(cite) ?? { title: cite, number: '' })

const alarmSource = ({ number: article, ...source }: CitedArticle) => ({ article, ...source })

type Statement = ServiceDefinition['steps'][number]['why'][number]

function fieldIn(
  field: DefinedField,
  lang: Language,
  districts: ReturnType<typeof districtsOf>,
): ServiceField {
  const { id, label, optional, needed = null, when = {} } = field
  const common = { id, label: label[lang], optional, needed, when }
  switch (field.kind) {
    case 'text': {
      const { kind, hint, longest } = field
      return { ...common, kind, hint: hint?.[lang] ?? '', longest }
    }
    case 'choice': {
      const options = field.options.map(({ id, name, note, when = {} }) => ({
        id,
        name: name[lang],
        note: note?.[lang] ?? '',
        when,
      }))
      return { ...common, kind: field.kind, options }
    }
    case 'district': {
      const options = districts.map(({ name, name_en }) => ({
        id: name,
        name: lang === 'en' ? name_en : name,
      }))
      return { ...common, kind: field.kind, options }
    }
    case 'institution': {
      const of = field.of.map(({ kind, expertise = null, when = {} }) => ({ kind, expertise, when }))
      return { ...common, kind: field.kind, of, in: field.in ?? null }
    }
  }
}

/** What answers may name of this content. */
export const directoryOf = (db: Database): Directory => ({
  districts: districtsOf(db).map(({ name }) => name),
  institution: (id) => {
    const known = institutionOf(db, id)
    return known && { ...known, id }
  },
})
