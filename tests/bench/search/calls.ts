import { inChild } from './inChild.ts'
import { cells, type Milliseconds, milliseconds, shown } from './shown.ts'
import { spreadOver } from './spreadOver.ts'

const today = '2026-06-01'
const typedQuestions = 500

/** Milliseconds of what the page calls: suggestions at every character typed, and the search over every kind. */
export async function calls(
  kiosk: string,
  questions: readonly string[],
): Promise<Record<string, Milliseconds>> {
  const typed = await inChild('suggestions', kiosk, spreadOver(questions, typedQuestions), today)
  const whole = await inChild('wholeCalls', kiosk, questions, today)
  const figures = Object.fromEntries([
    ['search.suggest, 1 to 8 characters', milliseconds(typed)],
    ...Object.entries(whole).map(([name, times]) => [`search.run, ${name}`, milliseconds(times)] as const),
  ])
  process.stdout.write(
    shown([
      ['calls of the page', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'],
      ...Object.entries(figures).map(([name, times]) => [name, ...cells(times)]),
    ]),
  )
  return figures
}
