import { cpSync, existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { releaseFacts } from './facts.ts'
import { writeContent } from './testRelease.ts'

const law = (id: string) => ({ id, title: id, aliases: '[]', status: 'in-force' })

test('who asks after a release came is told of it, also while an older one is still being read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'facts-'))
  const [releases, next] = [join(dir, 'releases'), join(dir, 'next')]
  const many = Array.from({ length: 20_000 }, (_, at) => law(`示例法${at}`))
  await writeContent(releases, 1, { law: many })
  await writeContent(next, 2, { law: [law('示例法')] })
  const facts = releaseFacts(dir, releases, { warn: () => undefined })
  onTestFinished(async () => {
    await facts.close()
    await rm(dir, { recursive: true })
  })

  const older = facts.current()
  const unpacked = join(dir, 'content')
  while (!existsSync(unpacked) || readdirSync(unpacked).length === 0) await setImmediate()
  cpSync(next, releases, { recursive: true })
  const newer = facts.current()
  expect((await older).served?.version).toBe(1)
  expect((await newer).served?.version).toBe(2)
})
