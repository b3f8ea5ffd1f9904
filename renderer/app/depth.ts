import { createContext, useContext } from 'react'

/** How deep in the trail (app/navigation.ts) a screen stands. The trail itself may be further on already. */
export const DepthContext = createContext(0)

export const useDepth = (): number => useContext(DepthContext)
