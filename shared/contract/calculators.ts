import { z } from 'zod'
import { isoDate } from './kinds.ts'
import { cite, citedArticle } from './messages.ts'

const text = z.string().trim().min(1)
const both = z.strictObject({ 'zh-CN': text, en: text })
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)
const yuan = z.number().nonnegative().multipleOf(0.01)

/** From when to when a rule holds; `until` is null while it is in force. */
export const effective = z.strictObject({ from: isoDate, until: isoDate.nullable() })
export type Effective = z.infer<typeof effective>

const rule = {
  effective,
  version: text,
  /** When somebody last held it against the official text. */
  checked: isoDate,
  /** The law it is mainly from, by its title. */
  law: text,
  /** What a person should know beside the number, each with where it is said. */
  know: z.array(z.strictObject({ text: both, source: cite })),
}

/** Up to `upTo` yuan (null: without end) of an amount: one sum for all of it, or hundredths of a per cent of the part. */
export const feeBracket = z.union([
  z.strictObject({ upTo: z.int().positive().nullable(), sum: yuan }),
  z.strictObject({ upTo: z.int().positive().nullable(), rate: z.int().nonnegative() }),
])
export type FeeBracket = z.infer<typeof feeBracket>

const brackets = z
  .array(feeBracket)
  .min(1)
  .refine((all) => all.at(-1)?.upTo === null, 'the last bracket must have no end')
  .refine(
    (all) => all.every(({ upTo }, at) => at === 0 || upTo === null || upTo > (all[at - 1]?.upTo ?? Infinity)),
    'brackets must rise',
  )
const range = z
  .strictObject({ least: yuan, most: yuan })
  .refine(({ least, most }) => least <= most, 'the least is more than the most')

const feeKind = z.strictObject({
  id,
  name: both,
  note: both.optional(),
  source: cite,
  /** Of the acceptance of a case, which may be halved; else of an application. */
  acceptance: z.boolean(),
  /** What every case pays. */
  fixed: range.optional(),
  amount: z
    .strictObject({
      question: both,
      /** What a person answers who has no amount; left out where there must be one. */
      none: both.optional(),
      /** The name of the brackets that count. */
      brackets: id,
      /** Who has an amount pays by it instead of the fixed sum. */
      instead: z.boolean().default(false),
      /** The share of what the brackets give, e.g. a third. */
      divisor: z.int().min(2).optional(),
      most: yuan.optional(),
    })
    .optional(),
})
export type FeeKind = z.infer<typeof feeKind>

/** The fees of a civil or administrative case (诉讼费用交纳办法). */
export const courtFeeRule = z
  .strictObject({
    ...rule,
    brackets: z.record(id, brackets),
    kinds: z.array(feeKind).min(1),
    /** What halves the fee of acceptance; only one of them counts. */
    halvings: z.array(z.strictObject({ id, name: both, source: cite })),
  })
  .refine(
    ({ kinds, brackets }) => kinds.every(({ amount }) => !amount || Object.hasOwn(brackets, amount.brackets)),
    'a kind names brackets that are not there',
  )
  .refine(
    ({ kinds }) => kinds.every(({ fixed, amount }) => fixed || (amount && !amount.none)),
    'a kind without a fixed sum must ask for an amount',
  )
export type CourtFeeRule = z.infer<typeof courtFeeRule>

/** The one-off benefit after an injury at work (工伤保险条例). */
export const workInjuryRule = z.strictObject({
  ...rule,
  grades: z
    .array(z.strictObject({ grade: z.int().positive(), months: z.int().positive(), source: cite }))
    .min(1),
  /** Between which per cent of the average the wage counts. */
  wage: z.strictObject({ least: z.int(), most: z.int(), source: cite }),
  /** Average monthly wages as published, by the year they are of. Where there is none the person keys it in. */
  averages: z.array(
    z.strictObject({ region: both, year: z.int(), monthly: z.int().positive(), source: text }),
  ),
})
export type WorkInjuryRule = z.infer<typeof workInjuryRule>

const dayUnit = z.enum(['working-day', 'calendar-day'])
export type DayUnit = z.infer<typeof dayUnit>

/** Time limits of everyday life, and how days are counted. */
export const deadlineRule = z.strictObject({
  ...rule,
  /** Why the first day does not count, and why a last day off does not either. */
  counting: z.strictObject({ start: cite, end: cite }),
  periods: z.array(
    z.strictObject({
      id,
      name: both,
      /** Who must act: the person, or somebody who owes them an answer. */
      duty: z.enum(['own', 'theirs']),
      /** The day it runs from, as a question. */
      from: both,
      amount: z.int().positive(),
      unit: dayUnit,
      source: cite,
    }),
  ),
})
export type DeadlineRule = z.infer<typeof deadlineRule>

export const workCalendar = z.object({
  start: isoDate,
  horizon: isoDate,
  holidays: z.array(isoDate).readonly(),
  workdays: z.array(isoDate).readonly(),
})

export const calculatorMethods = {
  /** The rules the calculators count by; null where this content has none. Fails with `no-content`. */
  'calculators.rules': {
    input: z.object({}),
    output: z.object({
      /** The date in China. */
      today: isoDate,
      courtFee: courtFeeRule.nullable(),
      workInjury: workInjuryRule.nullable(),
      deadline: deadlineRule.nullable(),
      calendar: workCalendar.nullable(),
      /** Every article the rules name, with where it can be read on this kiosk. */
      cites: z.array(citedArticle),
    }),
  },
} as const
