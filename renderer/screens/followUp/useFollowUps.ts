import { useQueued } from '../../app/ask.ts'
import { useRequestKey } from '../myRequest/store.ts'

/** What was sent after the request from this kiosk. */
export const useFollowUps = () => useQueued('requests.followUps', useRequestKey())
