import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bureau, openBureau } from './bureau.ts'
import { type Outcome, until } from './faultCase.ts'

type Damage = (dir: string) => void

const contentFiles = (dir: string): string[] =>
  readdirSync(join(dir, 'content'))
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(dir, 'content', name))
const stateFiles = (dir: string): string[] =>
  ['', '-wal', '-shm'].map((end) => join(dir, `state.db${end}`)).filter((path) => existsSync(path))
const cutInHalf = (path: string): void => truncateSync(path, Math.floor(readFileSync(path).length / 2))
const zero = (path: string): void => writeFileSync(path, Buffer.alloc(readFileSync(path).length))

/** 3: the note of what is active is there and its file is not, and the reverse. */
export const pointerWithoutFile = (): Promise<Outcome> =>
  damaged([
    (dir) => contentFiles(dir).forEach((path) => void rmSync(path)),
    (dir) => stateFiles(dir).forEach((path) => void rmSync(path)),
  ])

/** 4: files of the pull are cut or full of zeros; the queue beside them is not touched. */
export const truncatedFiles = (): Promise<Outcome> =>
  damaged([
    (dir) => stateFiles(dir).forEach(cutInHalf),
    (dir) => stateFiles(dir).forEach(zero),
    (dir) => contentFiles(dir).forEach(cutInHalf),
    (dir) => contentFiles(dir).forEach(zero),
    (dir) => {
      for (const path of contentFiles(dir)) cpSync(path, `${path}.part`)
      for (const path of contentFiles(dir)) cutInHalf(`${path}.part`)
    },
  ])

/** 8: bits flip in what is shown and in what is kept to go back to. */
export const flippedBits = (): Promise<Outcome> =>
  damaged(
    Array.from({ length: 4 }, () => (dir: string) => {
      for (const path of contentFiles(dir)) {
        const bytes = readFileSync(path)
        const at = Math.floor(Math.random() * bytes.length)
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(Math.random() * 8)), at)
        writeFileSync(path, bytes)
      }
    }),
  )

/** After each damage the kiosk comes up with the newest release, whole, and takes requests. */
async function damaged(damages: readonly Damage[]): Promise<Outcome> {
  const bureau = await openBureau()
  let wrong = 0
  try {
    await bureau.submit(2)
    for (const damage of damages) {
      const version = await bureau.version()
      await bureau.killHost()
      damage(bureau.site.kioskDir)
      if (!(await recovers(bureau, version))) wrong++
    }
    const settled = await bureau.settle()
    return { ...settled, tried: damages.length, wrong: settled.wrong + wrong }
  } finally {
    await bureau.close()
  }
}

async function recovers(bureau: Bureau, version: number): Promise<boolean> {
  const host = await bureau.host()
  await until('the same release again', async () => (await bureau.version()) === version)
  const found = await host.call('search.run', { text: '拖欠工资' })
  return found.ok && found.value.hits.length > 0 && (await bureau.submit(2)) === 2
}
