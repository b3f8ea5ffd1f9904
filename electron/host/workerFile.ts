/** The pull thread's file: its source under Node, the bundle beside this one in the packaged shell. */
export const pullWorkerFile = import.meta.url.endsWith('.ts')
  ? new URL('../../sync/pull/worker.ts', import.meta.url)
  : new URL('./pullWorker.js', import.meta.url)
