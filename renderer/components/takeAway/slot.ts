import { createContext, type RefObject } from 'react'

/**
 * Where a screen lets a sheet be laid over itself by something on it, and how it is told that one is. The place is a ref:
 * as state it would draw every screen a second time before it is seen.
 */
export type SheetSlot = { place: RefObject<HTMLElement | null>; setTaken: (taken: boolean) => void }

export const SheetSlotContext = createContext<SheetSlot>({
  place: { current: null },
  setTaken: () => undefined,
})
