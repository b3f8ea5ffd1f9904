import type { z } from 'zod'
import type { CentreAnswer } from '../../shared/contract/progress.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { statusAnswer, type statusQuestion } from '../envelope/envelope.ts'
import type { Centre } from './connectCentre.ts'
import { rejectionOf } from './verdict.ts'

const timeoutMs = 5_000

/**
 * Asks the centre where a request stands. Answers within five seconds. A wrong code and a wrong tail are both
 * `not-found`; whatever else stands between the kiosk and an answer is `offline`.
 */
export async function askCentre(
  centre: Centre,
  question: z.infer<typeof statusQuestion>,
): Promise<Result<CentreAnswer, 'offline' | 'not-found' | 'too-many-attempts'>> {
  const body = new TextEncoder().encode(JSON.stringify(question))
  const reply = await centre.post('v1/requests/status', body, AbortSignal.timeout(timeoutMs))
  if (!reply.ok) return fail('offline', reply.detail)
  const { status, json } = reply.value
  const answer = statusAnswer.safeParse(json)
  const error = rejectionOf(json)
  if (error !== null || answer.success) centre.contact()
  if (status === 200 && answer.success) return ok(answer.data)
  if (status === 404 && error !== null) return fail('not-found')
  if (status === 429) return fail('too-many-attempts')
  return fail('offline', String(status))
}
