import type { PublishFault } from './fault.ts'

/** What a terminal says of each fault. */
export const faultWords: Record<PublishFault, string> = {
  'nothing-to-publish': 'nothing to publish',
  'bad-content': 'the content is broken, nothing was published',
  'missing-source': 'a source cannot be read',
  'not-writable': 'cannot write',
  'disk-full': 'the disk is full',
  'already-running': 'another run is publishing into this folder',
  'keys-missing': 'the signing keys are missing',
  'keys-do-not-match': 'these are not the keys of this repository',
  'broken-repository': 'the repository or its keys cannot be read',
  'no-release': 'there is no release to go on from',
}
