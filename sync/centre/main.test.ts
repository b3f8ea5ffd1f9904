import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testCentre } from './testCentre.ts'
import { run } from './testCommand.ts'
import { sqlite } from './testDatabases.ts'

/** Starts the process on any free port and waits for the line that says where it is. */
async function started(dir: string, releasesDir: string) {
  const { child } = run('main.ts', '--data', dir, '--releases', releasesDir, '--port', '0')
  if (!child.stdout) throw new Error('no output')
  const [line] = await once(child.stdout, 'data')
  return { child, line: String(line), url: String(line).slice('centre ready '.length, -'/desk\n'.length) }
}

test('the process says where it is, ends with its parent, and says in one line what is wrong', async () => {
  const root = await mkdtemp(join(tmpdir(), 'centre-'))
  const data = ['--data', join(root, 'main'), '--releases', join(root, 'releases')]
  const { child, line, url } = await started(join(root, 'main'), join(root, 'releases'))
  expect(line).toMatch(/^centre ready http:\/\/127\.0\.0\.1:\d+\/desk\n$/)
  const { port } = new URL(url)
  const second = await run('main.ts', ...data, '--port', port).ended
  expect(second).toEqual({ code: 1, said: `centre: port-in-use (${port})\n` })
  // 'exit', not 'close': a parent that disconnects of itself never sees its channel closed.
  const exited = once(child, 'exit')
  child.disconnect()
  expect(await exited).toEqual([0, null])

  await writeFile(join(root, 'file'), '')
  const blocked = run('main.ts', '--data', join(root, 'file'), '--releases', root, '--port', '0')
  expect(await blocked.ended).toEqual({ code: 1, said: 'centre: cannot start (ENOTDIR)\n' })
  expect(await run('main.ts', '--port', 'x').ended).toMatchObject({ code: 1 })
  await rm(root, { recursive: true })
})

test('killed right after it acknowledged, the centre still knows the request', async () => {
  const centre = await testCentre(sqlite)
  const { bytes } = await centre.sealed()
  const { child, url } = await started(centre.dir, centre.releasesDir)
  const first = await fetch(`${url}/v1/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await centre.token('kiosk-1', new Date())}`,
      'content-type': 'application/json',
    },
    body: bytes,
  })
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  const acknowledged = await first.json()
  expect(acknowledged.result).toBe('accepted')
  const again = await centre.post('/v1/requests', bytes)
  expect(await again.json()).toEqual({ ...acknowledged, result: 'duplicate' })
  await centre.close()
})

test('a centre without a release takes requests under the practitioner’s id, with no dates', async () => {
  const centre = await testCentre(sqlite)
  await rm(join(centre.releasesDir, 'metadata'), { recursive: true })
  await centre.restart()
  const { code, bytes } = await centre.sealed()
  expect((await centre.post('/v1/requests', bytes)).status).toBe(201)
  expect(await (await centre.ask(code, '1234')).json()).toMatchObject({ practitionerName: 'prac-1', due: [] })
  await centre.close()
})
