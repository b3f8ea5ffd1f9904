import type { Effective } from '../contract/calculators.ts'

/** Whether a rule holds on a date. */
export const holdsOn = (date: string, { from, until }: Effective): boolean =>
  date >= from && (until === null || date <= until)
