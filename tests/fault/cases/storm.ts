import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { loadKeys } from '../../../sync/centre/keys.ts'
import { drain } from '../../bench/centre/drain.ts'
import { makeFleet } from '../../bench/centre/fleet.ts'
import { startProgram } from '../../support/site.ts'
import type { Outcome } from './faultCase.ts'

const kiosks = 200
const each = 10

/** 27: many kiosks come back at the same moment, each with a queue. `npm run bench -- centre` does it with 2,000. */
export async function fleetReturns(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  const dir = join(folder, 'centre')
  const args = ['--data', dir, '--releases', join(folder, 'releases'), '--port', '0']
  const { child, line } = await startProgram('sync/centre/main.ts', args)
  try {
    const keys = await loadKeys(dir)
    const url = line.match(/(http\S+)\/desk$/)?.[1]
    if (!keys.ok || !url) throw new Error('no centre')
    const { sealKey, ackKey } = keys.value
    const fleet = await makeFleet({ dir, databaseUrl: undefined, sealKey }, 'fleet', kiosks, each)
    await drain(fleet, { url, ackKey }, true)
    const db = new Database(join(dir, 'centre.db'), { readonly: true })
    const atCentre = db.prepare('SELECT id FROM request').pluck().all()
    db.close()
    const sent = fleet.flatMap(({ waiting }) => waiting.map(({ id }) => id))
    const known = new Set(atCentre)
    return {
      tried: sent.length,
      lost: sent.filter((id) => !known.has(id)).length,
      doubled: atCentre.length - known.size,
      wrong: 0,
    }
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}
