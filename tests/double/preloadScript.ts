/** The name under which the page's binding to the shell is exposed. */
export const invokeBinding = '__shellInvoke'
export const receiveFunction = '__shellReceive'

/** The preload script as an init script of the page: run before the page's own, with the two modules it may use. */
export const preloadScript = (source: string): string => `(() => {
  const heard = new Map()
  const ipcRenderer = {
    invoke: (channel, ...args) => window.${invokeBinding}(channel, args),
    on: (channel, listener) => void heard.set(channel, [...(heard.get(channel) ?? []), listener]),
  }
  const contextBridge = {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
  }
  Object.defineProperty(window, '${receiveFunction}', {
    value: (channel, args) => { for (const listener of heard.get(channel) ?? []) listener({}, ...args) },
  })
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name)
    return { contextBridge, ipcRenderer }
  }
  ;(function (require, module, exports) {${source}
  })(require, { exports: {} }, {})
})()`
