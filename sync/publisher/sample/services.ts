import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { serviceDefinition, serviceRowPrefix } from '../../release/service.ts'
import type { Content, Import, RuleRow } from '../content.ts'
import { isThere } from '../isThere.ts'
import type { Read } from '../problem.ts'
import { readText } from '../readText.ts'
import { checkCites } from './checkCites.ts'
import { citedBy, type ReadService, serviceReferences, serviceRemarks } from './serviceReferences.ts'
import { readYaml } from './yamlFile.ts'

type Known = Pick<Content, 'rule' | 'institution' | 'law' | 'article'>

async function readOne(folder: string, name: string): Promise<Read<ReadService>> {
  const file = `services/${name}`
  const text = await readText(join(folder, file), file)
  return text.ok ? readYaml(text.value, file, serviceDefinition) : text
}

/**
 * The services (Codes, Arts 21, 28) of the folder `services`, checked against the rules and the laws of the same
 * release. A broken one refuses them all.
 */
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
  const cites = checkCites(services.flatMap(citedBy), known)
  const problems = [
    ...reads.flatMap((read) => (read.ok ? [] : read.problems)),
    ...services.flatMap((service) => serviceReferences(service, known)),
    ...cites.problems,
  ]
  if (problems.length > 0) return { ok: false, problems }
  const rows = services.map(({ value }) => ({
    id: `${serviceRowPrefix}${value.id}`,
    body: JSON.stringify(value),
  }))
  const remarks = [...cites.remarks, ...services.flatMap((service) => serviceRemarks(service, known))]
  return { ok: true, value: { rows: { rule: rows }, filesTaken: rows.length, problems: [], remarks } }
}
