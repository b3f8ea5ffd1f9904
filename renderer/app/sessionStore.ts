import { create, type StoreApi, type UseBoundStore } from 'zustand'

type Resettable = { reset(): void; state(): unknown }

const stores: Resettable[] = []

/**
 * The only way to keep anything about the person in front of the kiosk. Every such store is on one list from its
 * birth, so that the wipe (app/wipe.ts) cannot forget one.
 */
export function sessionStore<State extends object>(initial: State): UseBoundStore<StoreApi<State>> {
  const store = create<State>(() => structuredClone(initial))
  stores.push({
    reset: () => store.setState(structuredClone(initial), true),
    state: store.getState,
  })
  return store
}

/** Brings every session store back to what it was when the kiosk started. */
export function resetSessionStores(): void {
  for (const store of stores) store.reset()
}

/** What all session stores hold now, for the test of the wipe. */
export const sessionState = (): unknown[] => stores.map((store) => store.state())
