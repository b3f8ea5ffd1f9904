import type { Ask } from '../engine.ts'
import { type EngineName, engines } from '../engines.ts'
import { residentBytes } from '../resident.ts'
import { seconds, timed } from '../timed.ts'

const warmUp = 200
const top = 20

/** Opens an index, takes its memory after the first questions, and then the milliseconds of each question. */
export async function job(name: EngineName, file: string, questions: readonly string[]) {
  const engine = await engines[name]()
  let ask: Ask = () => []
  const open = seconds(() => {
    ask = engine.open(file)
  })
  for (const question of questions.slice(0, warmUp)) ask(question, top)
  const resident = residentBytes()
  return { open, resident, times: timed(questions, (question) => ask(question, top)) }
}
