import { citesOf, guideBody } from '../../release/guide.ts'
import { serviceCites, serviceDefinition, serviceRowPrefix } from '../../release/service.ts'
import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { checkCites } from '../sample/checkCites.ts'

/** Guides and services that cite an article their law no longer has: an edit must not take it away under them. */
export function strayCites(content: Content): Problem[] {
  const guides = content.guide.flatMap(({ id, body }) =>
    citesOf(guideBody.parse(JSON.parse(body))).map((cite) => ({ cite, file: `guide ${id}`, line: 1 })),
  )
  const services = content.rule
    .filter(({ id }) => id.startsWith(serviceRowPrefix))
    .flatMap(({ id, body }) =>
      serviceCites(serviceDefinition.parse(JSON.parse(body))).map(({ cite }) => ({
        cite,
        file: id,
        line: 1,
      })),
    )
  return checkCites([...guides, ...services], content).problems
}
