import { centreKeysChanged, centreKilled, centreRestored } from './centreDies.ts'
import type { FaultCase } from './faultCase.ts'
import { flippedBits, pointerWithoutFile, truncatedFiles } from './files.ts'
import { fullDisk, readOnlyDisk } from './fullDisk.ts'
import { ioErrors, noOpenFiles, noRoomAtTimes } from './ioErrors.ts'
import { badLine, noName } from './network.ts'
import { killedAtAnyMoment, powerCut } from './power.ts'
import { powerCutInPull } from './pullPower.ts'
import { fleetReturns } from './storm.ts'
import { longOffline, searchingMeanwhile } from './underWay.ts'

const pull = 'sync/pull'
const hostile = 'tests/fault/pull/hostileMirrors.test.ts'
const wrongContent = 'tests/fault/pull/wrongContent.test.ts'
const push = 'sync/push'
const centre = 'sync/centre'

/** What a kiosk and its centre must survive with nothing lost, nothing doubled and the screen still answering. */
export const cases: readonly FaultCase[] = [
  {
    number: 1,
    name: 'the host killed at any moment of enqueue, delivery, acknowledgement',
    run: killedAtAnyMoment,
  },
  {
    number: 1,
    name: 'the pull killed at every step',
    tests: [['tests/fault/pull/killed.test.ts', 'killed at any step']],
  },
  { number: 2, name: 'the power of the disk cut at any moment (ext4)', run: powerCut },
  { number: 2, name: 'the power of the disk cut at every step of a pull (ext4)', run: powerCutInPull },
  { number: 3, name: 'pointer without file, file without pointer', run: pointerWithoutFile },
  { number: 4, name: 'state.db, content, .part cut short or zeroed', run: truncatedFiles },
  { number: 5, name: 'disk full: queue and release', run: fullDisk },
  { number: 5, name: 'ENOSPC at some writes and not at others', run: noRoomAtTimes },
  { number: 6, name: 'EIO on fdatasync, fsync, write, read', run: ioErrors },
  { number: 7, name: 'the disk stops taking writes', run: readOnlyDisk },
  { number: 7, name: 'no more open files', run: noOpenFiles },
  { number: 8, name: 'bits flipped in the active file and in the one before', run: flippedBits },
  {
    number: 8,
    name: 'bits flipped in download, delta base, what is shown',
    tests: [
      [`${pull}/net/download.test.ts`, 'a wrong piece'],
      [`${pull}/delta.test.ts`, 'a base in which a bit'],
      [`${pull}/refused.test.ts`, 'a bit that flips'],
      ['electron/host/scrub.test.ts', 'a content file that was damaged'],
    ],
  },
  {
    number: 9,
    name: 'rollback, freeze, mix-and-match, fast-forward, wrong key, threshold',
    tests: [
      [hostile, 'parts of different releases'],
      [hostile, 'a mirror held still'],
      [`${pull}/pullOnce.test.ts`, 'a release signed by others'],
      [`${pull}/pullOnce.test.ts`, 'an older release does not come back'],
      [`${pull}/refused.test.ts`, 'a mirror that stays behind'],
      [`${pull}/roots.test.ts`, 'one root key and one'],
      [`${pull}/roots.test.ts`, 'who holds a key that was replaced'],
      [`${pull}/roots.test.ts`, 'a version driven up'],
    ],
  },
  {
    number: 10,
    name: 'several root rotations missed',
    tests: [[`${pull}/roots.test.ts`, 'a kiosk that was away']],
  },
  {
    number: 11,
    name: 'endless body, false length, decompression bomb',
    tests: [
      [hostile, 'bodies of'],
      [wrongContent, 'far more than it says'],
      [`${pull}/net/download.test.ts`, 'an endless body'],
      [`${pull}/unpack.test.ts`, 'a file that unpacks to far more'],
    ],
  },
  { number: 12, name: 'each fault of the line, in the host', run: badLine },
  { number: 12, name: 'the name of the centre not found', run: noName },
  {
    number: 12,
    name: 'drip, stall, hang-up, no server, captive portal',
    tests: [
      [`${pull}/net/download.test.ts`, 'a body that stalls'],
      [`${pull}/pullOnce.test.ts`, 'a server that is away'],
      [`${push}/push.test.ts`, 'hang-up, silence'],
      [`${push}/push.test.ts`, 'a 200 that is a captive portal'],
    ],
  },
  {
    number: 13,
    name: 'range ignored, ETag changed, wrong bounds',
    tests: [
      [hostile, 'a download that broke off'],
      [`${pull}/net/download.test.ts`, 'a connection that breaks'],
      [`${pull}/net/download.test.ts`, 'a server that ignores'],
      [`${pull}/net/download.test.ts`, 'a server that answers another range'],
    ],
  },
  {
    number: 14,
    name: 'one mirror malicious, one stale, one away, one good',
    tests: [
      [hostile, 'of a mirror of somebody else'],
      [`${pull}/delta.test.ts`, 'with one mirror away'],
    ],
  },
  {
    number: 15,
    name: 'clock years off either way, jumps',
    tests: [
      [wrongContent, 'a clock that jumps'],
      [`${pull}/refused.test.ts`, 'a clock far ahead'],
      [`${push}/push.test.ts`, 'a wait set by a clock'],
      [`${push}/push.test.ts`, 'the clock set back'],
    ],
  },
  {
    number: 16,
    name: 'signed but wrong content: root, counts, references, format',
    tests: [
      [wrongContent, 'signed, but'],
      [wrongContent, 'a file no database is in'],
      [`${pull}/refused.test.ts`, 'a release that is signed but wrong'],
    ],
  },
  {
    number: 17,
    name: 'delta base altered or missing',
    tests: [
      [`${pull}/delta.test.ts`, 'a base in which a bit'],
      [wrongContent, 'the base of a delta is not there'],
    ],
  },
  { number: 18, name: 'newer schema', tests: [[`${pull}/refused.test.ts`, 'a release for a newer program']] },
  { number: 19, name: 'searches while a release is activated', run: searchingMeanwhile },
  {
    number: 20,
    name: 'two processes pull at once',
    tests: [['tests/fault/pull/twoAtOnce.test.ts', 'of two processes']],
  },
  {
    number: 21,
    name: 'the answer lost after the commit',
    tests: [[`${push}/push.test.ts`, 'an answer lost']],
  },
  { number: 22, name: 'the centre killed at any moment', run: centreKilled },
  { number: 22, name: 'the centre restored from an older backup', run: centreRestored },
  {
    number: 23,
    name: 'same id, other bytes',
    tests: [[`${centre}/centre.test.ts`, 'the same id with other bytes']],
  },
  {
    number: 24,
    name: 'sequence repeated, out of order, with gaps',
    tests: [
      [`${centre}/centre.test.ts`, 'a repeated sequence number'],
      [`${centre}/centre.test.ts`, 'the same request sent many times'],
    ],
  },
  {
    number: 25,
    name: 'poison request',
    tests: [
      [`${centre}/centre.test.ts`, 'what cannot be a request'],
      [`${push}/push.test.ts`, '400 holds'],
      [`${push}/push.test.ts`, 'requests that always fail'],
    ],
  },
  {
    number: 26,
    name: '401 403 408 409 413 425 429 5xx, absurd Retry-After',
    tests: [
      [`${push}/push.test.ts`, '4'],
      [`${push}/push.test.ts`, '5'],
      [`${push}/push.test.ts`, 'Retry-After'],
    ],
  },
  { number: 27, name: 'a fleet returns at once', run: fleetReturns },
  {
    number: 28,
    name: 'a kiosk’s disk copied',
    tests: [[`${centre}/kiosks/sessions.test.ts`, 'a copied disk']],
  },
  { number: 29, name: 'the centre’s keys changed while requests wait', run: centreKeysChanged },
  { number: 30, name: 'a stolen disk', tests: [['tests/fault/stolenDisk.test.ts', 'whoever steals']] },
  {
    number: 31,
    name: 'the app upgraded and downgraded with a full queue',
    tests: [['electron/host/queue/openQueue.test.ts', '']],
  },
  { number: 32, name: 'long offline, hundreds queued', run: longOffline },
  {
    number: 33,
    name: 'a record edited, deleted, forked',
    tests: [
      [`${centre}/log/verify.test.ts`, ''],
      [`${push}/witness.test.ts`, ''],
    ],
  },
  {
    number: 34,
    name: 'receipts guessed',
    tests: [
      [`${centre}/centre.test.ts`, 'an unknown code'],
      [`${centre}/centre.test.ts`, 'a kiosk that only guesses'],
    ],
  },
  {
    number: 35,
    name: 'an activation that keeps failing',
    tests: [
      [`${pull}/refused.test.ts`, 'a release that takes the program down'],
      [`${pull}/refused.test.ts`, 'a release that cannot be used'],
    ],
  },
]
