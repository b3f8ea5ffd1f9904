import type { When } from '../../release/guide.ts'
import { everyPath, holds } from '../../release/guidePath.ts'
import type { Problem } from '../problem.ts'
import type { GuideFile, ReadGuide } from './guideFile.ts'
import type { Path } from './yamlFile.ts'

/** Everything in a guide that may depend on answers, with how many questions come before it. */
function* conditions({ guide }: ReadGuide): Generator<{ when: When; path: Path; before: number }> {
  const { questions, alarm } = guide
  const all = questions.length
  for (const [at, { when }] of questions.entries())
    if (when) yield { when, path: ['questions', at, 'when'], before: at }
  if (alarm?.when) yield { when: alarm.when, path: ['alarm', 'when'], before: all }
  for (const list of ['articles', 'steps', 'papers', 'deadlines'] as const)
    for (const [at, { when }] of guide[list].entries())
      if (when) yield { when, path: [list, at, 'when'], before: all }
}

/** The second of two equal values, as a path from the guide, with the value. */
function twice(values: readonly string[], path: (at: number) => Path): [Path, string][] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at ? [[path(at), value] as [Path, string]] : [],
  )
}

/** Answers after which nothing is left of what a plan must have, the first found for each list. */
function emptyPlans(guide: GuideFile): { list: 'articles' | 'steps'; answers: string }[] {
  const paths = [...everyPath(guide)]
  return (['articles', 'steps'] as const).flatMap((list) => {
    const bare = paths.find((answers) => !guide[list].some(({ when }) => holds(when, answers)))
    const inWords = [...(bare ?? [])].map(([question, choice]) => `${question}: ${choice ?? 'skipped'}`)
    return bare ? [{ list, answers: inWords.join(', ') }] : []
  })
}

/** What the shape of a guide cannot say: names that stand once, and conditions on questions and choices there are. */
export function guideReferences(read: ReadGuide): Problem[] {
  const { file, guide, lineOf } = read
  const problems: Problem[] = []
  const complain = (path: Path, what: string): void => {
    problems.push({ file, line: lineOf(path), what })
  }
  const ids = guide.questions.map(({ id }) => id)
  const doubles = [
    ...twice(guide.wordings, (at) => ['wordings', at]),
    ...twice(ids, (at) => ['questions', at, 'id']),
    ...guide.questions.flatMap(({ choices }, question) =>
      twice(
        choices.map(({ id }) => id),
        (at) => ['questions', question, 'choices', at, 'id'],
      ),
    ),
  ]
  for (const [path, value] of doubles) complain(path, `${value} stands twice`)
  for (const { when, path, before } of conditions(read)) {
    for (const [id, choices] of Object.entries(when)) {
      const question = guide.questions.slice(0, before).find((earlier) => earlier.id === id)
      if (!question) {
        const why = ids.includes(id) ? 'is not asked earlier' : 'is no question of this guide'
        complain([...path, id], `when: ${id} ${why}`)
        continue
      }
      for (const [at, choice] of choices.entries())
        if (!question.choices.some((known) => known.id === choice))
          complain([...path, id, at], `when: ${choice} is no choice of ${id}`)
    }
  }
  if (problems.length === 0) {
    for (const { list, answers } of emptyPlans(guide))
      complain([list], `${answers} leads to a plan without ${list}`)
  }
  return problems
}

/** Everything a guide cites, with where. */
export function citesWithPaths({ guide }: ReadGuide): { cite: string; path: Path }[] {
  const alarm = guide.alarm?.cite ? [{ cite: guide.alarm.cite, path: ['alarm', 'cite'] }] : []
  const listed = (['articles', 'steps', 'deadlines'] as const).flatMap((list) =>
    guide[list].map(({ cite }, at) => ({ cite, path: [list, at, 'cite'] })),
  )
  return [...alarm, ...listed]
}
