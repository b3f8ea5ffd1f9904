import { contextBridge, ipcRenderer } from 'electron'
import { isEvent } from '../bridge/events.ts'

const listeners = new Map<string, Set<(payload: unknown) => void>>()
ipcRenderer.on('kiosk.event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

// The page's only door (`Kiosk` of the contract): nothing else of Electron reaches it.
contextBridge.exposeInMainWorld('kiosk', {
  call: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('kiosk.call', method, input),
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!isEvent(event)) return () => {}
    const heard = listeners.get(event) ?? new Set()
    listeners.set(event, heard.add(listener))
    return () => void heard.delete(listener)
  },
})
