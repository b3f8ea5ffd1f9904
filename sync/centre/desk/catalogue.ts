import type { Language, OwedWhat } from '../../../shared/contract/kinds.ts'
import type { AuditedAct } from '../audit.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** Every word of the desk pages. */
export type Words = {
  /** What the ways through a list are called, for whoever does not see where they stand. */
  readonly navigation: Readonly<Record<'whose' | 'state' | 'pages', string>>
  readonly lang: Language
  readonly otherLang: { readonly lang: Language; readonly name: string }
  readonly title: string
  readonly signIn: string
  readonly signOut: string
  readonly account: string
  readonly password: string
  readonly signInFailed: string
  readonly signInClosed: string
  readonly ownPassword: string
  readonly inbox: string
  readonly all: string
  readonly empty: string
  readonly copied: string
  readonly comma: string
  readonly colon: string
  readonly bracketed: (text: string) => string
  readonly cited: (title: string, number: string) => string
  readonly earlier: string
  readonly later: string
  readonly back: string
  readonly overdue: string
  readonly dueBy: Readonly<Record<OwedWhat, string>>
  readonly unknownDate: string
  readonly receivedAt: string
  readonly kiosk: string
  readonly practitioner: string
  readonly institution: string
  readonly applicant: string
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly guardian: string
  readonly matter: string
  readonly wishedMode: string
  readonly wishedTime: string
  readonly summary: string
  readonly noSummary: string
  readonly cannotOpen: string
  readonly erased: string
  readonly accept: string
  readonly grant: string
  readonly grantHint: string
  readonly decline: string
  readonly contacted: string
  readonly contactNote: string
  readonly close: string
  readonly closeNote: string
  readonly reason: string
  readonly reasonHint: string
  readonly schedule: string
  readonly reschedule: string
  readonly time: string
  readonly place: string
  readonly placeHint: string
  readonly mode: string
  readonly meeting: string
  readonly history: string
  readonly confidential: string
  readonly notFound: string
  readonly conflict: string
  readonly notAllowed: string
  readonly notYours: string
  readonly invalidForm: string
  readonly expiredForm: string
  readonly sessionEnded: string
  readonly anotherSignedIn: string
  readonly sameAccount: (account: string) => string
  readonly signedInAgain: string
  readonly staleForm: string
  readonly sendAgainTitle: string
  readonly sendAgain: string
  readonly sendNot: string
  readonly fileLost: string
  readonly youWrote: string
  readonly fault: string
  readonly states: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
  readonly matters: Readonly<Record<string, string>>
  readonly modes: Readonly<Record<string, string>>
  readonly times: Readonly<Record<string, string>>
  readonly acts: Readonly<Record<AuditedAct, string>> & Readonly<Record<string, string>>
}

/** The words in a language; Chinese where the choice is unknown. */
export const wordsIn = (lang: string | undefined): Words => (lang === 'en' ? en : zh)
