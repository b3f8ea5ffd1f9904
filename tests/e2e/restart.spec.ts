import { expect } from '@playwright/test'
import { commandOf, processTree } from '../support/processTree.ts'
import { test } from './kioskTest.ts'
import { begin, button, t, typeChinese } from './touch.ts'

test('the host process dies under the person’s hands: the page says so, keeps what was typed, and goes on', async ({
  site,
  open,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await typeChinese(page, t.search.label, [['gongshang', '工伤']])

  const banner = page.getByText(t.bar.hostDown)
  const shown = banner.waitFor()
  const hosts = processTree(process.pid).filter(
    (pid) => commandOf(pid).includes(site.kioskDir) && isHost(commandOf(pid)),
  )
  expect(hosts).toHaveLength(1)
  for (const pid of hosts) process.kill(pid, 'SIGKILL')
  await shown
  // Asked while nobody is there to answer, or just after: either way the answer comes without another touch.
  await button(page, t.search.go).tap()
  await expect(banner).toBeHidden()

  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('工伤')
  await expect(page.getByRole('status')).toContainText('找到')
})

const isHost = (command: string): boolean => /electron\/host\/process\.ts|dist\/shell\/host\.js/.test(command)
