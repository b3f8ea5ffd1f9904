import { fail, ok } from '../../shared/result.ts'
import type { Reply } from '../../sync/push/connectCentre.ts'
import type { Send } from '../../sync/push/credentials.ts'
import type { Sent, SimulatedCentre } from './centre.ts'
import { Crash } from './crash.ts'
import type { Chance } from './random.ts'

/** The network between a kiosk and the centre, and the two ends of it: either may end at any moment. */
export function line({
  id,
  centre,
  chance,
  trace,
  late,
  isCut,
}: {
  id: string
  centre: SimulatedCentre
  chance: Chance
  trace: string[]
  /** What goes astray, to arrive later. */
  late: Sent[]
  isCut: () => boolean
}): Send {
  return async (path, body, headers) => {
    const sent: Sent = { path, body, headers }
    const lost = fail('offline', 'ECONNRESET')
    if (isCut()) return lost
    const reach = async (dieAfter: number | null): Promise<Reply | null> => centre.post(sent, dieAfter)
    const answered = (reply: Reply | null) => (reply ? ok(reply) : lost)
    if (!chance.happens(0.45)) return answered(await reach(null))
    const fault = chance.pick([
      'not-sent',
      'late',
      'answer-lost',
      'twice',
      'centre-dies',
      'kiosk-dies',
      'busy',
      'portal',
      'no-json',
    ] as const)
    trace.push(`  ${id} ${fault}`)
    switch (fault) {
      case 'not-sent':
        return lost
      case 'late':
        late.push(sent)
        return lost
      case 'answer-lost':
        await reach(null)
        return lost
      case 'twice':
        await reach(null)
        return answered(await reach(null))
      case 'centre-dies':
        return answered(await reach(chance.below(8)))
      case 'kiosk-dies':
        if (chance.happens(0.5)) await reach(null)
        throw new Crash(id)
      case 'busy':
        return ok({
          status: chance.pick([408, 425, 429, 500, 503]),
          json: {},
          retryAfter: chance.pick([null, '5', '99999999', 'nonsense']),
        })
      case 'portal':
        return ok({
          status: 200,
          json: { result: 'accepted', statement: '{}', signature: '', keyId: 'ack-1' },
          retryAfter: null,
        })
      case 'no-json':
        return ok({ status: 201, json: undefined, retryAfter: null })
    }
  }
}
