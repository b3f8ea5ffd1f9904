import type { Net } from './net/fetchBytes.ts'
import type { Mirrors } from './signed/mirrors.ts'
import type { PullState } from './state/state.ts'
import type { AtStep, Progress } from './steps.ts'

/** All that a pull works on. `folder` holds the content files; time, network and mirrors come from outside. */
export type Kiosk = {
  readonly folder: string
  readonly trustedRoot: string
  readonly state: PullState
  readonly mirrors: Mirrors
  readonly net: Net
  readonly now: () => Date
  readonly progress: Progress
  readonly at: AtStep
}
