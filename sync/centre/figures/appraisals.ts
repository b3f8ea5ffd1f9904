import type { CentreDatabase } from '../database.ts'
import type { Month } from './months.ts'

/** The consultations answered in a month, and how the people who asked found it (Codes, Art. 20). */
export type MonthlyAppraisals = {
  readonly month: string
  readonly answered: number
  readonly appraised: number
  readonly satisfied: number
}

export const participation = ({ answered, appraised }: MonthlyAppraisals): number | null =>
  answered > 0 ? appraised / answered : null

export const satisfaction = ({ appraised, satisfied }: MonthlyAppraisals): number | null =>
  appraised > 0 ? satisfied / appraised : null

/** The figures of a month. An answer counts in the month it was given, whenever it is appraised. */
export async function appraisalsOf(
  db: CentreDatabase,
  { month, from, to }: Month,
): Promise<MonthlyAppraisals> {
  const answers = db
    .selectFrom('audit')
    .innerJoin('request', 'request.id', 'audit.request_id')
    .where('what', '=', 'closed')
    .where('audit.at', '>=', from)
    .where('audit.at', '<', to)
    .where('desk', '=', 'volunteer')
  const { answered, appraised, satisfied } = await answers
    .leftJoin('appraisal', 'appraisal.request_id', 'request.id')
    .select(({ fn, eb }) => [
      fn.countAll().as('answered'),
      fn.count('appraisal.level').as('appraised'),
      fn
        .count('appraisal.level')
        .filterWhere(eb('appraisal.level', 'in', ['very-satisfied', 'satisfied']))
        .as('satisfied'),
    ])
    .executeTakeFirstOrThrow()
  return { month, answered: Number(answered), appraised: Number(appraised), satisfied: Number(satisfied) }
}
