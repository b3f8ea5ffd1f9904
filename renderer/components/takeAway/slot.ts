import { createContext } from 'react'

/** Where a screen lets a sheet be laid over itself by something on it, and how it is told that one is. */
export type SheetSlot = { element: HTMLElement | null; setTaken: (taken: boolean) => void }

export const SheetSlotContext = createContext<SheetSlot>({ element: null, setTaken: () => undefined })
