/** Gives a forked Node process the `process.parentPort` it would find as Electron's utility process. */
Object.assign(process, {
  parentPort: {
    on: (_message: 'message', listener: (event: { data: unknown }) => void) =>
      process.on('message', (data) => listener({ data })),
    postMessage: (message: unknown) => void (process.connected && process.send?.(message)),
  },
})
