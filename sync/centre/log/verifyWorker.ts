import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../database.ts'
import { loadKeys } from '../keys.ts'
import { openRecordKeys } from '../records/recordKeys.ts'
import { verifyLog } from './verify.ts'

/** Which centre; a verification reads everything, and the main thread has kiosks to answer. */
export type VerifyWorkerData = { readonly dir: string; readonly databaseUrl: string | undefined }

const { dir, databaseUrl } = workerData as VerifyWorkerData
const keys = await loadKeys(dir)
if (!keys.ok) throw new Error(keys.code)
const opened = await openDatabase(dir, databaseUrl)
if (!opened.ok) throw new Error(opened.code)
const recordKeys = openRecordKeys(dir)
const verification = await verifyLog({ db: opened.value, keys: keys.value, recordKeys })
recordKeys.close()
await opened.value.destroy()
parentPort?.postMessage(verification)
