import type { Language } from '../../../shared/contract/kinds.ts'
import type { Person } from '../person.ts'

/** What was laid ready: a request that has been answered, and an identity card to lay on the reader. */
export type Given = { code: string; tail: string; answer: string; layCard(): void }

/** Names of the content in the language of the page. */
export type Said = (zh: string, en: string) => string

export type Task = {
  name: string
  /** What the task must not exceed; `why` says whose limit it is. */
  limit: { touches?: number; minutes?: number; why: string }
  perform(person: Person, said: Said, given: Given): Promise<void>
}

export const sayer =
  (lang: Language): Said =>
  (zh, en) =>
    lang === 'en' ? en : zh

/** EXPERIENCE: "Home to any law article: at most 4 touches plus typing". */
export const lookUp = {
  touches: 4,
  minutes: 3,
  why: 'an article of law: 4 touches plus typing; ours: 3 minutes',
}
/** EXPERIENCE: "A reservation: at most 6 minutes for a first-time elder". */
export const request = { minutes: 6, why: 'a reservation: 6 minutes' }
