import { useEffect, useRef } from 'react'
import { useAsked } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { useRequestKey } from '../myRequest/store.ts'

/** What was sent after the request from this kiosk; asked again whenever the queue moves. */
export function useFollowUps() {
  const { code, tail } = useRequestKey()
  const followUps = useAsked('requests.followUps', { code, tail })
  const queue = useHost(({ status }) => status && `${status.waiting} ${status.held}`)
  const seen = useRef(queue)
  useEffect(() => {
    if (seen.current !== queue) followUps.retry()
    seen.current = queue
  })
  return followUps
}
