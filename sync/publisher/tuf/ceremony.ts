import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isThere } from '../isThere.ts'
import { newPrivateKey, type Signer, signerFrom } from './keys.ts'

/** The keys that say which release is the newest; they lie where releases are served from. */
export type OnlineKeys = { snapshot: Signer; timestamp: Signer }
export type AllKeys = OnlineKeys & { targets: Signer }

const rootNames = ['root-1', 'root-2', 'root-3']
/** Two of the three root keys must sign: one may be lost or stolen without losing the kiosks. */
export const rootThreshold = 2

const load = async (folder: string, name: string): Promise<Signer> =>
  signerFrom(await readFile(join(folder, `${name}.pem`), 'utf8'))

/**
 * Makes all keys of a new repository: three root keys, one each for targets, snapshot and timestamp, one PEM file each
 * (0600, folder 0700). The folder appears whole or not at all, and an existing one is left as it is.
 */
export async function holdCeremony(folder: string): Promise<void> {
  if (await isThere(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    for (const name of [...rootNames, 'targets', 'snapshot', 'timestamp'])
      await writeFile(join(draft, `${name}.pem`), newPrivateKey(), { mode: 0o600, flag: 'wx', flush: true })
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** The root keys; needed for the very first release only, and best kept off the machine afterwards. */
export const rootKeys = (folder: string): Promise<Signer[]> =>
  Promise.all(rootNames.map((name) => load(folder, name)))

/** The key the list of a release's files is signed with. */
export const targetsKey = (folder: string): Promise<Signer> => load(folder, 'targets')

/** Null where one of them lies elsewhere. */
export async function onlineKeys(folder: string): Promise<OnlineKeys | null> {
  const names = ['snapshot', 'timestamp'] as const
  for (const name of names) if (!(await isThere(join(folder, `${name}.pem`)))) return null
  const [snapshot, timestamp] = await Promise.all([load(folder, 'snapshot'), load(folder, 'timestamp')])
  return { snapshot, timestamp }
}
