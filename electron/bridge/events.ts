import type { EventName } from '../../shared/contract/contract.ts'

const names: Record<EventName, true> = {
  'content.changed': true,
  'content.progress': true,
  'status.changed': true,
  'host.state': true,
}

/** Whether an event is one the contract lets through to the page. */
export const isEvent = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(names, name)
