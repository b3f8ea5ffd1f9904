/** Each is loaded only where it runs, so that the memory of a process is that of one engine. */
export const peers = {
  'fts5 trigram': async () => (await import('./engines/fts5Trigram.ts')).peer,
  'fts5 jieba words': async () => (await import('./engines/fts5Words.ts')).peer,
  'fts5 pairs': async () => (await import('./engines/fts5Pairs.ts')).peer,
  'minisearch jieba words': async () => (await import('./engines/miniSearch.ts')).peer,
}
export type PeerName = keyof typeof peers
export const peerNames = Object.keys(peers) as PeerName[]

export const engines = {
  lawkiosk: async () => (await import('./engines/lawkiosk.ts')).engine,
  ...peers,
}
export type EngineName = keyof typeof engines
