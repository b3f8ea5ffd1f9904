import type { Taken } from './slipText.ts'

/** The facts of a slip: those that have a value. */
export const keep = (
  facts: readonly { name: string; value: string | null | false | undefined }[],
): Taken['facts'] => facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []))

/** A place somebody can go to or call, as one fact. */
export const keepPlaces = (
  places: readonly { name: string; address: string; phone: string }[],
): Taken['facts'] =>
  places.map(({ name, address, phone }) => ({ name, value: [address, phone].filter(Boolean).join(' · ') }))
