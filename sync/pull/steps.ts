/**
 * What a pull has just done. A simulation or a test of faults is told before the pull goes on, and may end it there; the
 * kiosk passes nothing.
 */
export type Step =
  | 'metadata-accepted'
  | 'piece-written'
  | 'downloaded'
  | 'attempt-counted'
  | 'unpacked'
  | 'base-copied'
  | 'delta-applied'
  | 'indexed'
  | 'verified'
  | 'synced'
  | 'renamed'
  | 'folder-synced'
  | 'activated'
  | 'collected'
  | 'pointer-moved'

export type AtStep = (step: Step) => void

export type PullStage = 'metadata' | 'download' | 'unpack' | 'index' | 'verify'
/** `done` of `total`: bytes while downloading and unpacking, else articles. */
export type Progress = (stage: PullStage, done: number, total: number) => void
