import type { Slip } from '../../../shared/contract/printing.ts'

/** What a screen gives to be taken away; the kiosk's own lines are added to it. */
export type Taken = Pick<Slip, 'title' | 'facts' | 'parts'> & { state?: string | null }

/** How much room there is, and how much of it a text takes. */
export type Room = { size: number; of: (text: string) => number }

/**
 * The larger the code, the smaller its squares: up to 990 bytes it is one of 117 squares a side (version 25, level M),
 * which phones read off the screen and off a slip of 80 mm.
 */
export const qrRoom: Room = { size: 990, of: (text) => new TextEncoder().encode(text).length }
/** Some forty centimetres of a roll. */
export const paperRoom: Room = { size: 1800, of: (text) => text.length }

type Part = Slip['parts'][number]

/** As many of the parts as there is room for, the last line cut where it must be; `cut` says that it was. */
export function partsWithin(parts: readonly Part[], { size, of }: Room, cut: string): Part[] {
  const whole = parts.reduce(
    (sum, { heading, lines }) => sum + of([heading ?? '', ...lines].join('\n')) + 1,
    0,
  )
  if (whole <= size) return [...parts]
  let left = size - of(cut) - 1
  const kept: Part[] = []
  for (const { heading, lines } of parts) {
    if (heading) left -= of(heading) + 2
    const fitting: string[] = []
    for (const line of lines) {
      const piece = beginning(line, left, of)
      if (piece) fitting.push(piece)
      left -= of(line) + 1
      if (left <= 0) break
    }
    if (fitting.length > 0) kept.push({ heading, lines: fitting })
    if (left <= 0) break
  }
  return [...kept, { heading: null, lines: [cut] }]
}

/** A text that fits, or its longest beginning that does, with an ellipsis; empty where not even a few words fit. */
function beginning(text: string, left: number, of: Room['of']): string {
  if (of(text) <= left) return text
  const letters = Array.from(text)
  while (letters.length > 0 && of(`${letters.join('')}…`) > left) letters.pop()
  return letters.length > 3 ? `${letters.join('')}…` : ''
}

type Words = { cut: string; named: (name: string) => string }

/** The words of a slip as a QR code holds them: everything that must be kept, and of the rest what there is room for. */
export function slipText(taken: Taken, foot: readonly string[], words: Words): string {
  const lines = (...groups: (readonly string[])[]): string => groups.flat().join('\n')
  const head = [
    taken.title,
    ...(taken.state ? [taken.state] : []),
    ...taken.facts.map(({ name, value }) => words.named(name) + value),
  ]
  const room = qrRoom.size - qrRoom.of(lines(head, foot)) - 2
  const parts = partsWithin(taken.parts, { ...qrRoom, size: room }, words.cut)
  const body = parts.flatMap((part) => [...(part.heading ? [words.named(part.heading)] : []), ...part.lines])
  return lines(head, body, foot)
}
