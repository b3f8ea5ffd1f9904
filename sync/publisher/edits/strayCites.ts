import { guideBody } from '../../release/guide.ts'
import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { checkCites } from '../sample/guideCites.ts'

/** Guides that cite an article their law no longer has: an edit must not take it away under them. */
export function strayCites(content: Content): Problem[] {
  const guides = content.guide.map(({ body, wordings, sample, ...facts }) => ({
    file: `guide ${facts.id}`,
    guide: {
      ...facts,
      ...guideBody.parse(JSON.parse(body)),
      wordings: JSON.parse(wordings) as string[],
      sample: sample === 1,
    },
    lineOf: () => 1,
  }))
  return checkCites(guides, content).problems
}
