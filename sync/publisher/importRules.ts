import { join } from 'node:path'
import { z } from 'zod'
import { courtFeeRule, deadlineRule, workInjuryRule } from '../../shared/contract/calculators.ts'
import { isoDate } from '../../shared/contract/kinds.ts'
import { cancellationRules } from '../../shared/rules/cancellation.ts'
import { dangerRules } from '../../shared/rules/danger.ts'
import { expertiseWords } from '../../shared/rules/expertise.ts'
import { informationRule } from '../../shared/rules/information.ts'
import { districtsRule, mapRule } from '../../shared/rules/map.ts'
import { namesRule } from '../../shared/rules/names.ts'
import { isPromise, lawyerPeriods, periodRule } from '../../shared/rules/period.ts'
import { serviceRule } from '../../shared/rules/service.ts'
import { targetRule } from '../../shared/rules/target.ts'
import { ranking } from '../../shared/search/ranking.ts'
import { guideServices } from '../release/guide.ts'
import type { Import, RuleRow } from './content.ts'
import type { Problem, Read } from './problem.ts'
import { readJson } from './readJson.ts'

const calendar = z
  .object({
    start: isoDate,
    horizon: isoDate,
    holidays: z.array(isoDate),
    workdays: z.array(isoDate),
  })
  .refine(({ start, horizon }) => start <= horizon, 'the horizon lies before the start')
const schemas = {
  rules: z
    .array(periodRule)
    .refine(
      (rules) => lawyerPeriods.every((id) => rules.some((rule) => rule.id === id && isPromise(rule))),
      'a period of the reservation of a lawyer is missing, or no date comes of it (Codes, Art. 26)',
    ),
  targets: z.array(targetRule).min(1),
  calendar,
  districts: districtsRule,
  names: namesRule,
  map: mapRule,
  information: informationRule,
  ranking,
  danger: dangerRules,
  expertise: expertiseWords,
  cancellation: cancellationRules,
  services: z
    .array(serviceRule)
    .refine(
      (services) =>
        guideServices.every((id) => id === 'none' || services.some((service) => service.id === id)),
      'a service that guides may name is missing',
    ),
  'calculators/court-fee': courtFeeRule,
  'calculators/work-injury': workInjuryRule,
  'calculators/deadline': deadlineRule,
}

/**
 * Periods, targets, the calendar of working days, the districts and their map, English names, how long information is new, the words of
 * danger and of expertise, the services, what the calculators count by, and why accounts are cancelled, each the row of
 * its file's name. They are stored as they stand, since they carry more than is checked here (notes, sources). A broken
 * one stops the release: dates of law are computed from them.
 */
export async function importRules(folder: string): Promise<Read<Import<{ rule: RuleRow[] }>>> {
  const rows: RuleRow[] = []
  const problems: Problem[] = []
  for (const [id, schema] of Object.entries(schemas)) {
    const read = await readJson(join(folder, `${id}.json`), schema)
    if (read.ok) rows.push({ id, body: JSON.stringify(read.value.plain) })
    else problems.push(...read.problems)
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { rows: { rule: rows }, filesTaken: rows.length, problems: [], remarks: [] } }
}
