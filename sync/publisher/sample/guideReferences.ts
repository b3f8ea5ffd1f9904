import { holds } from '../../../shared/rules/when.ts'
import { everyPath } from '../../release/guidePath.ts'
import type { Problem } from '../problem.ts'
import type { Cited } from './checkCites.ts'
import { type Condition, twice, wrongConditions } from './conditions.ts'
import type { GuideFile, ReadGuide } from './guideFile.ts'
import type { Path } from './yamlFile.ts'

/** Everything in a guide that may depend on answers. */
function* conditions({ guide }: ReadGuide): Generator<Condition> {
  const { questions, alarm } = guide
  const all = questions.length
  for (const [at, { when }] of questions.entries())
    if (when) yield { when, path: ['questions', at, 'when'], before: at }
  if (alarm?.when) yield { when: alarm.when, path: ['alarm', 'when'], before: all }
  for (const list of ['articles', 'steps', 'papers', 'deadlines'] as const)
    for (const [at, { when }] of guide[list].entries())
      if (when) yield { when, path: [list, at, 'when'], before: all }
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
  const asks = guide.questions.map(({ id, choices }) => ({ id, choices: choices.map((choice) => choice.id) }))
  for (const { path, what } of wrongConditions(conditions(read), asks)) complain(path, what)
  if (problems.length === 0) {
    for (const { list, answers } of emptyPlans(guide))
      complain([list], `${answers} leads to a plan without ${list}`)
  }
  return problems
}

/** Everything a guide cites, with where. */
export function guideCites({ file, guide, lineOf }: ReadGuide): Cited[] {
  const alarm = guide.alarm?.cite ? [{ cite: guide.alarm.cite, path: ['alarm', 'cite'] }] : []
  const listed = (['articles', 'steps', 'deadlines'] as const).flatMap((list) =>
    guide[list].map(({ cite }, at) => ({ cite, path: [list, at, 'cite'] })),
  )
  return [...alarm, ...listed].map(({ cite, path }) => ({ cite, file, line: lineOf(path) }))
}
