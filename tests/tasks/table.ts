import { nameOfLook } from './look.ts'
import type { Performed } from './perform.ts'

function minutes(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** What each task took in each look. */
export const effortTable = (performed: readonly Performed[]): string =>
  table(
    ['task', 'look', 'touches', 'swipes', 'keys', 'screens', 'time', 'limit', 'over'],
    performed.map(({ task, look, touches, gestures, keys, screens, time, over }) => [
      task.name,
      nameOfLook(look),
      touches,
      gestures,
      keys,
      screens,
      minutes(time),
      task.limit.why,
      over.join(', '),
    ]),
  )
