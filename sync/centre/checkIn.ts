import type { z } from 'zod'
import type { CheckInAnswer, checkInQuestion } from '../envelope/checkIn.ts'
import { verifyCheckpoint } from '../envelope/checkpoint.ts'
import { signKeyList } from '../envelope/keyList.ts'
import { cancelledListFor } from './cancellations/cancelledList.ts'
import { publicKeys } from './keys.ts'
import { heardOf } from './kiosks/registry.ts'
import { latestCheckpoint } from './log/checkpoints.ts'
import { proofTo } from './log/proofs.ts'
import type { Services } from './services.ts'

/**
 * Hears a witness. A checkpoint this centre signed and no longer knows is kept as evidence and told to the log: the
 * database was set back, or there are two of it. The answer says how the log stands, and with which keys.
 */
export async function checkIn(
  { db, keys, log, now }: Pick<Services, 'db' | 'keys' | 'log' | 'now'>,
  kioskId: string,
  { checkpoint, report, cancelled: held }: z.infer<typeof checkInQuestion>,
): Promise<CheckInAnswer> {
  await heardOf(db, kioskId, report ?? null, now())
  const seen = checkpoint ? verifyCheckpoint(checkpoint, keys.ackKeys) : null
  if (checkpoint && seen?.ok) {
    const { size, root } = seen.value
    const { statement, signature, keyId } = checkpoint
    const ours = await db
      .selectFrom('checkpoint')
      .select('statement')
      .where('size', '=', size)
      .executeTakeFirst()
    if (ours?.statement !== statement) {
      log.error({ kiosk: kioskId, size }, 'a kiosk holds a checkpoint this log does not know: run `verify`')
      await db
        .insertInto('witness')
        .values({
          kiosk_id: kioskId,
          size,
          root,
          statement,
          signature,
          key_id: keyId,
          seen_at: now().toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  } else if (checkpoint) log.warn({ kiosk: kioskId }, 'a kiosk holds a checkpoint this centre did not sign')
  const list = { version: keys.version, ...publicKeys(keys) }
  const latest = await latestCheckpoint(db)
  const proof = seen?.ok ? await proofTo(db, seen.value.size, latest) : null
  // A kiosk that does not speak of the list would not know what to do with it.
  const cancelled = held === undefined ? undefined : await cancelledListFor(db, keys, held)
  return {
    checkpoint: latest,
    proof,
    keys: signKeyList(list, keys.ackKeys),
    ...(cancelled && { cancelled }),
  }
}
