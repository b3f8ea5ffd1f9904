import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ServiceDefinition, serviceDefinition, serviceRowPrefix } from '../../release/service.ts'
import type { Content, Import, RuleRow } from '../content.ts'
import { isThere } from '../isThere.ts'
import type { Problem, Read } from '../problem.ts'
import { readText } from '../readText.ts'
import { type ReadYaml, readYaml } from './yamlFile.ts'

type Known = Pick<Content, 'rule' | 'institution'>

async function readOne(folder: string, name: string): Promise<Read<ReadYaml<ServiceDefinition>>> {
  const file = `services/${name}`
  const text = await readText(join(folder, file), file)
  return text.ok ? readYaml(text.value, file, serviceDefinition) : text
}

/** What the shape of a definition cannot say. */
function references({ file, value, lineOf }: ReadYaml<ServiceDefinition>, known: Known): Problem[] {
  const rules: { id: string }[] = JSON.parse(known.rule.find(({ id }) => id === 'rules')?.body ?? '[]')
  const ids = value.steps.flatMap(({ fields }, step) =>
    fields.map(({ id }, at) => ({ id, path: ['steps', step, 'fields', at, 'id'] })),
  )
  const twice = ids.filter(({ id }, at) => ids.findIndex((other) => other.id === id) < at)
  return [
    ...(value.id === basename(file, '.yaml')
      ? []
      : [{ file, line: lineOf(['id']), what: `id ${value.id} is not the name of the file` }]),
    ...value.periods.flatMap((period, at) =>
      rules.some(({ id }) => id === period)
        ? []
        : [{ file, line: lineOf(['periods', at]), what: `there is no rule ${period}` }],
    ),
    ...(value.reminder?.choices ?? []).flatMap(({ field, option }, at) =>
      offers(value, field, option)
        ? []
        : [
            {
              file,
              line: lineOf(['reminder', 'choices', at]),
              what: `${option} is no option of a question ${field}`,
            },
          ],
    ),
    ...twice.map(({ id, path }) => ({ file, line: lineOf(path), what: `${id} stands twice` })),
  ]
}

const offers = ({ steps }: ServiceDefinition, fieldId: string, optionId: string): boolean =>
  steps
    .flatMap(({ fields }) => fields)
    .some(
      (field) =>
        field.kind === 'choice' &&
        field.id === fieldId &&
        field.options.some((option) => option.id === optionId),
    )

function remarksOn({ file, value, lineOf }: ReadYaml<ServiceDefinition>, known: Known): Problem[] {
  const kinds = new Set(known.institution.map(({ kind }) => kind))
  return value.institutions.flatMap((kind, at) =>
    kinds.has(kind)
      ? []
      : [
          {
            file,
            line: lineOf(['institutions', at]),
            what: `no institution of kind ${kind} in the directory`,
          },
        ],
  )
}

/** The services (Codes, Arts 21, 28) of the folder `services`. A broken one refuses them all. */
export async function importServices(
  folder: string,
  known: Known,
): Promise<Read<Import<{ rule: RuleRow[] }>>> {
  const there = await isThere(join(folder, 'services'))
  const names = there
    ? (await readdir(join(folder, 'services'))).filter((name) => name.endsWith('.yaml'))
    : []
  const reads = await Promise.all(names.sort().map((name) => readOne(folder, name)))
  const services = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const problems = [
    ...reads.flatMap((read) => (read.ok ? [] : read.problems)),
    ...services.flatMap((service) => references(service, known)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const rows = services.map(({ value }) => ({
    id: `${serviceRowPrefix}${value.id}`,
    body: JSON.stringify(value),
  }))
  const remarks = services.flatMap((service) => remarksOn(service, known))
  return { ok: true, value: { rows: { rule: rows }, filesTaken: rows.length, problems: [], remarks } }
}
