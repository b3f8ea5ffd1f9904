import type { LaterPeriod } from '../../../shared/contract/kinds.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import type { Draft } from '../reserve/store.ts'

/** Who gets in touch about what was asked, what it costs, and what has a period later on (Codes, Arts 23-26, 29). */
export type Contact = { readonly who: string; readonly cost: string; readonly later: readonly LaterPeriod[] }

/** Null where nothing is known to have been asked for. */
export function contactOf(
  { service, institution, lawyer }: Pick<Draft, 'service' | 'institution' | 'lawyer'>,
  t: Catalogue,
): Contact | null {
  if (service) {
    const { cost, later } = service
    return { who: institution?.name ?? service.contact, cost, later }
  }
  return lawyer && { who: lawyerIn(lawyer, t), cost: t.reserve.riskFree, later: [] }
}

/** A lawyer answers for themselves (Codes, Art. 26). */
export const lawyerIn = (
  { name, institutionName }: { name: string; institutionName: string },
  t: Catalogue,
): string => (institutionName ? t.receipt.lawyerOf(name, institutionName) : name)
