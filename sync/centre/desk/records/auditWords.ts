import type { Language } from '../../../../shared/contract/kinds.ts'
import type { Facts } from '../../facts.ts'
import type { AuditRow } from '../../tables.ts'
import type { Words } from '../catalogue.ts'
import { erasureReasons, recordWords } from './words.ts'

type AuditWords = {
  readonly title: string
  readonly lead: string
  readonly who: string
  readonly whoHint: string
  readonly what: string
  readonly day: string
  readonly show: string
  readonly none: string
  readonly nobody: string
  readonly request: string
}

export const auditWords: Readonly<Record<Language, AuditWords>> = {
  'zh-CN': {
    title: '操作记录',
    lead: '谁在什么时候做了什么，最近的在前。这里没有申请人的任何信息。',
    who: '账号或终端',
    whoHint: '要写全；终端写成 kiosk:编号。不填就是所有人。',
    what: '做了什么',
    day: '哪一天',
    show: '查看',
    none: '没有符合条件的记录。',
    nobody: '（没有这个账号）',
    request: '看申请',
  },
  en: {
    title: 'What was done',
    lead: 'Who did what and when, the newest first. Nothing of an applicant is in it.',
    who: 'Account or kiosk',
    whoHint: 'In full; a kiosk as kiosk:ID. Empty for everybody.',
    what: 'What',
    day: 'Day',
    show: 'Show',
    none: 'Nothing fits.',
    nobody: '(no such account)',
    request: 'The request',
  },
}

export type NamedInDetails = Pick<Facts, 'cancellation' | 'institution'>

/** Why a record was erased or an account cancelled, to whom a request was assigned: by its name where there is one. */
export function detailOf(
  { lang }: Words,
  { what, detail }: Pick<AuditRow, 'what' | 'detail'>,
  { cancellation, institution }: NamedInDetails,
): string {
  const erasure = erasureReasons.find((one) => one === detail)
  const names: Readonly<Record<string, () => string | undefined>> = {
    'account-cancelled': () => cancellation?.reasons.find(({ id }) => id === detail)?.name[lang],
    assigned: () => institution(detail)?.name,
  }
  const text = erasure ? recordWords[lang].reasons[erasure] : (names[what]?.() ?? detail)
  return text && ` · ${text}`
}
