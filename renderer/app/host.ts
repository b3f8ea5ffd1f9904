import { create } from 'zustand'
import type { InformationItem } from '../../shared/contract/information.ts'
import type { KioskStatus } from '../../shared/contract/status.ts'
import { call, kiosk } from '../transport/kiosk.ts'

type Host = {
  state: 'up' | 'down'
  status: KioskStatus | null
  /** Counts how often other content was shown: another release, or another day's. */
  changes: number
  /** What is important now, the newest first (Codes, Art. 14). Known before a screen opens, so that nothing on it moves. */
  important: readonly InformationItem[]
  /** What words of the content are called in English. */
  names: Readonly<Record<string, string>>
}

const importantAtMost = 2

/** What the page knows of the host. Nothing of a person is in it, so a wipe leaves it. */
export const useHost = create<Host>(() => ({
  state: 'up',
  status: null,
  changes: 0,
  important: [],
  names: {},
}))

async function readStatus(): Promise<void> {
  const answer = await call('status.get', {})
  if (answer.ok) useHost.setState({ state: 'up', status: answer.value })
  else if (answer.code === 'host-unavailable') useHost.setState({ state: 'down' })
}

async function readImportant(): Promise<void> {
  const answer = await call('information.important', { limit: importantAtMost })
  if (answer.ok) useHost.setState({ important: answer.value.items })
}

async function readNames(): Promise<void> {
  const answer = await call('names.english', {})
  if (answer.ok) useHost.setState({ names: answer.value.names })
}

const readAll = () => Promise.all([readStatus(), readImportant(), readNames()])

/** Listens to the host for as long as the page lives. */
export async function followHost(): Promise<void> {
  kiosk.on('host.state', async ({ state }) => {
    useHost.setState({ state })
    if (state === 'up') await readAll()
  })
  kiosk.on('status.changed', (status) => useHost.setState({ status }))
  kiosk.on('content.changed', async () => {
    useHost.setState(({ changes }) => ({ changes: changes + 1 }))
    await readAll()
  })
  await readAll()
}
