import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { browser } from './testBrowser.ts'
import { person, submission, testCentre } from './testCentre.ts'
import { sqlite } from './testDatabases.ts'
import { follow } from './testFollowUp.ts'

test('no file of the centre, log and write-ahead log included, holds anything of the person', async () => {
  const centre = await testCentre(sqlite)
  const summary = '独一无二的示例情况说明'
  const { id, code, bytes } = await centre.sealed(submission(summary))
  await centre.post('/v1/requests', bytes)
  await centre.post('/v1/requests', bytes)
  await centre.ask(code, person.phone.slice(-4))
  const said = ['独一无二的示例答复', '独一无二的示例留言', '独一无二的示例评价'] as const
  const [answer, message, praise] = said
  await follow(centre, code, { act: 'message', words: message })
  const page = browser(centre)
  await page.signIn()
  const path = `/desk/requests/${id}`
  await page.visit(path)
  expect((await page.submit(`${path}/reply`, { reason: answer })).status).toBe(303)
  expect((await page.visit(path)).text).toContain(message)
  const opened = await openDatabase(centre.dir, undefined)
  if (!opened.ok) throw new Error(opened.code)
  await opened.value.updateTable('request').set({ state: 'closed' }).where('id', '=', id).execute()
  await opened.value.destroy()
  await follow(centre, code, { act: 'appraise', level: 'fair', words: praise })
  expect(await (await centre.ask(code, person.phone.slice(-4))).text()).toContain(answer)
  const broken = await centre.sealed({ ...submission(summary), lang: 'none' })
  expect((await centre.post('/v1/requests', broken.bytes)).status).toBe(422)
  await centre.post(`/v1/requests?name=${person.phone}`, JSON.stringify(person))

  const password = await centre.password()
  const { name, phone, idNumber } = person
  const secrets = [name, phone, idNumber, summary, ...said, code, await centre.token('kiosk-1')]
  const names = (await readdir(centre.root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'kiosk.json')
    .map((entry) => join(entry.parentPath, entry.name))
  expect(names.some((name) => name.endsWith('centre.db-wal'))).toBe(true)
  expect((await readFile(centre.logFile, 'utf8')).split('\n').length).toBeGreaterThan(4)
  for (const name of names) {
    const content = await readFile(name)
    for (const secret of secrets) expect(content.includes(secret), `${name} holds ${secret}`).toBe(false)
    if (!name.endsWith('desk-password.txt')) expect(content.includes(password)).toBe(false)
  }
  await centre.close()
})
