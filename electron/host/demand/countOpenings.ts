import type { Opened } from '../../../shared/contract/demand.ts'
import type { Handlers } from '../methods/handlers.ts'
import type { Demand } from './demand.ts'

/**
 * The same handlers, with a count of what was opened: articles, documents and guides, by their ids in the content, and
 * only where the call went well. Nothing else of any call is kept (Codes, Art. 5).
 */
export function countOpenings(handlers: Handlers, demand: Pick<Demand, 'opened' | 'sessionEnded'>): Handlers {
  const after =
    <Input, Answer extends { ok: boolean }>(
      handle: (input: Input) => Answer | Promise<Answer>,
      went: (input: Input) => void,
    ) =>
    async (input: Input): Promise<Answer> => {
      const answer = await handle(input)
      if (answer.ok) went(input)
      return answer
    }
  const count = (kind: Opened['kind'], id: string): void => demand.opened({ kind, id })

  return {
    ...handlers,
    'laws.section': after(handlers['laws.section'], ({ at }) => {
      if ('articleId' in at) count('article', at.articleId)
    }),
    'documents.open': after(handlers['documents.open'], ({ documentId }) => count('document', documentId)),
    // Its first question: the later ones are steps of the same opening.
    'guidance.step': after(handlers['guidance.step'], ({ guideId, answers }) => {
      if (answers.length === 0) count('guide', guideId)
    }),
    'session.end': after(handlers['session.end'], () => demand.sessionEnded()),
  }
}
