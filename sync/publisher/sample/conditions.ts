import type { When } from '../../../shared/rules/when.ts'
import type { Path } from './yamlFile.ts'

/** Something that depends on answers, where it stands, and how many questions are asked before it. */
export type Condition = { when: When; path: Path; before: number }

/** A question and what may be chosen; other questions can have no condition. */
export type Asks = { id: string; choices: readonly string[] }

/** What is wrong with conditions: they name earlier questions of the same file and choices these have. */
export function* wrongConditions(
  conditions: Iterable<Condition>,
  questions: readonly Asks[],
): Generator<{ path: Path; what: string }> {
  for (const { when, path, before } of conditions)
    for (const [id, choices] of Object.entries(when)) {
      const question = questions.slice(0, before).find((earlier) => earlier.id === id)
      if (!question) {
        const known = questions.some((other) => other.id === id)
        const why = known ? 'is not asked earlier' : 'is no question here'
        yield { path: [...path, id], what: `when: ${id} ${why}` }
        continue
      }
      for (const [at, choice] of choices.entries())
        if (!question.choices.includes(choice))
          yield { path: [...path, id, at], what: `when: ${choice} is no choice of ${id}` }
    }
}

/** The second of two equal values, as a path, with the value. */
export const twice = (values: readonly string[], path: (at: number) => Path): [Path, string][] =>
  values.flatMap((value, at) =>
    values.indexOf(value) < at ? [[path(at), value] satisfies [Path, string]] : [],
  )
