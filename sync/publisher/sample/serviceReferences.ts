import { basename } from 'node:path'
import { isPromise, type PeriodRule, periodRule } from '../../../shared/rules/period.ts'
import { fieldsOf, type ServiceDefinition, serviceCites } from '../../release/service.ts'
import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import type { Cited } from './checkCites.ts'
import { type Condition, twice, wrongConditions } from './conditions.ts'
import type { Path, ReadYaml } from './yamlFile.ts'

export type ReadService = ReadYaml<ServiceDefinition>

/** Every field with where it stands. */
const placed = ({ steps }: ServiceDefinition) =>
  steps.flatMap(({ fields }, step) =>
    fields.map((field, at) => ({ field, path: ['steps', step, 'fields', at] satisfies Path })),
  )

/** Everything in a service that may depend on answers. */
function* conditions(service: ServiceDefinition): Generator<Condition> {
  const { steps, reminder, handOver } = service
  const fields = placed(service)
  for (const list of ['papers', 'elsewhere', 'alarms', 'findings'] as const)
    for (const [at, { when }] of service[list].entries())
      if (when) yield { when, path: [list, at, 'when'], before: fields.length }
  if (handOver?.when) yield { when: handOver.when, path: ['handOver', 'when'], before: fields.length }
  for (const [at, { when }] of (reminder?.choices ?? []).entries())
    yield { when, path: ['reminder', 'choices', at, 'when'], before: fields.length }
  let before = 0
  for (const [step, { why, fields: asked }] of steps.entries()) {
    for (const [at, { when }] of why.entries())
      if (when) yield { when, path: ['steps', step, 'why', at, 'when'], before }
    before += asked.length
  }
  for (const [before, { field, path }] of fields.entries()) {
    for (const key of ['when', 'needed'] as const) {
      const when = field[key]
      if (when) yield { when, path: [...path, key], before }
    }
    if (field.kind === 'choice')
      for (const [at, { when }] of field.options.entries())
        if (when) yield { when, path: [...path, 'options', at, 'when'], before }
    if (field.kind !== 'institution') continue
    for (const [at, { when }] of field.of.entries())
      if (when) yield { when, path: [...path, 'of', at, 'when'], before }
  }
}

/** Why nothing would be promised by a rule a service names; null where it is one that gives dates. */
function wrongPeriod(rule: PeriodRule | undefined): string | null {
  if (!rule) return 'there is no rule'
  return isPromise(rule) ? null : `no date comes of ${rule.what} in ${rule.unit}s from ${rule.from}: the rule`
}

/** What the shape of a definition cannot say. */
export function serviceReferences(
  { file, value, lineOf }: ReadService,
  { rule }: Pick<Content, 'rule'>,
): Problem[] {
  const problems: Problem[] = []
  const complain = (path: Path, what: string): void => {
    problems.push({ file, line: lineOf(path), what })
  }
  if (value.id !== basename(file, '.yaml')) complain(['id'], `id ${value.id} is not the name of the file`)
  const rules = periodRule.array().parse(JSON.parse(rule.find(({ id }) => id === 'rules')?.body ?? '[]'))
  for (const [at, period] of value.periods.entries()) {
    const wrong = wrongPeriod(rules.find(({ id }) => id === period))
    if (wrong) complain(['periods', at], `${wrong} ${period}`)
  }

  const fields = placed(value)
  const ids = fields.map(({ field }) => field.id)
  for (const [path, id] of twice(ids, (at) => [...(fields[at]?.path ?? []), 'id']))
    complain(path, `${id} stands twice`)
  for (const [at, { fields }] of value.steps.entries())
    if (fields.every(({ when }) => when)) complain(['steps', at], 'a step that may have nothing to ask')
  const receivers = fields.filter(({ field }) => field.kind === 'institution')
  for (const { path } of receivers.slice(1)) complain(path, 'a request goes to one institution')
  for (const { field, path } of receivers)
    if (field.kind === 'institution' && field.in !== undefined) {
      const { in: named } = field
      const district = fields.slice(0, ids.indexOf(field.id)).find((earlier) => earlier.field.id === named)
      if (district?.field.kind !== 'district')
        complain([...path, 'in'], `${named} is no earlier question for a district`)
    }
  const asks = fieldsOf(value).map((field) => ({
    id: field.id,
    choices: field.kind === 'choice' ? field.options.map(({ id }) => id) : [],
  }))
  for (const { path, what } of wrongConditions(conditions(value), asks)) complain(path, what)
  return problems
}

/** What the rest of the release has nothing for, so that somebody should look whether it is spelt right. */
export function serviceRemarks(
  { file, value, lineOf }: ReadService,
  { institution }: Pick<Content, 'institution'>,
): Problem[] {
  const kinds = new Set(institution.map(({ kind }) => kind))
  const named = [
    ...value.institutions.map((kind, at) => ({ kind, path: ['institutions', at] as Path })),
    ...placed(value).flatMap(({ field, path }) =>
      field.kind === 'institution'
        ? field.of.map(({ kind }, at) => ({ kind, path: [...path, 'of', at, 'kind'] as Path }))
        : [],
    ),
  ]
  return named
    .filter(({ kind }) => !kinds.has(kind))
    .map(({ kind, path }) => ({
      file,
      line: lineOf(path),
      what: `no institution of kind ${kind} in the directory`,
    }))
}

export const citedBy = ({ file, value, lineOf }: ReadService): Cited[] =>
  serviceCites(value).map(({ cite, path }) => ({ cite, file, line: lineOf(path) }))
