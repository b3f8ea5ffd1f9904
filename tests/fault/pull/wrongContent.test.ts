import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPointer } from '../../../sync/pull/state/state.ts'
import { newFolder, pullTo, release, serve } from '../../../sync/pull/testSource.ts'
import { rows, type Signed, signContent } from './signContent.ts'

/** A kiosk with the first release, and its one mirror. */
async function site() {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  const pull = async () => (await pullTo(dir, out, [source.url])).result
  const shown = () => readPointer(join(dir, 'state.db'))
  expect(await pull()).toMatchObject({ ok: true })
  return { out, dir, source, pull, shown }
}

const another = 'f'.repeat(64)

test.each<[string, string, (file: Buffer) => Signed]>([
  ['rows that refer to none', 'broken-reference', (file) => rows(file, (db) => db.exec('DELETE FROM law'))],
  [
    'a file that unpacks to far more than it says',
    'length-mismatch',
    (file) => ({
      file: zstdCompressSync(Buffer.concat([zstdDecompressSync(file), Buffer.alloc(1 << 28)])),
      says: { contentRoot: another },
    }),
  ],
  [
    'a page of a portal',
    'not-zstd',
    () => ({ file: Buffer.from('<html>请先登录</html>'), says: { contentRoot: another } }),
  ],
])(
  'signed, but %s: left alone for good, what is shown stays, the next release is taken',
  async (_, code, sign) => {
    const { out, source, pull, shown } = await site()
    const before = shown()
    await signContent(out, sign)
    expect(await pull()).toMatchObject({ ok: false, code })
    source.requests = []
    expect(await pull()).toMatchObject({ ok: false, code: 'black-listed' })
    expect(source.requests.filter(({ path }) => path.includes('/targets/'))).toEqual([])
    expect(shown()).toEqual(before)
    await release(out, ['乙。'])
    expect(await pull()).toMatchObject({ ok: true, value: { version: 3 } })
  },
)

test('a file no database is in: tried again, as the disk may be at fault, but not for ever', async () => {
  const { out, pull, shown } = await site()
  const before = shown()
  const raw = Buffer.alloc(8_192, '示例')
  await signContent(out, () => ({
    file: zstdCompressSync(raw),
    says: { rawLength: raw.length, contentRoot: another },
  }))
  for (let tried = 0; tried < 3; tried++) expect(await pull()).toMatchObject({ ok: false, code: 'corrupt' })
  expect(await pull()).toMatchObject({ ok: false, code: 'black-listed' })
  expect(shown()).toEqual(before)
})

test('the base of a delta is not there any more: the whole release is fetched', async () => {
  const { out, dir, pull, shown } = await site()
  await release(out, ['乙。'])
  rmSync(join(dir, 'content', shown()?.file ?? ''))
  expect(await pull()).toMatchObject({ ok: true, value: { version: 2, kind: 'full' } })
})

test('a clock that jumps ten years either way in the middle of a pull spoils nothing', async () => {
  const { out, dir, source, shown } = await site()
  const years = (n: number) => new Date(Date.now() + n * 31_557_600_000)
  for (const [version, jump] of [
    [2, 10],
    [3, -10],
  ] as const) {
    await release(out, [`第${version}次修改。`])
    let jumped = false
    const { result } = await pullTo(dir, out, [source.url], {
      now: () => (jumped ? years(jump) : new Date()),
      at: (step) => {
        jumped ||= step === 'downloaded'
      },
    })
    expect([result.ok, shown()?.version]).toEqual([true, version])
    expect((await pullTo(dir, out, [source.url])).result).toMatchObject({
      ok: true,
      value: { changed: false },
    })
  }
})
