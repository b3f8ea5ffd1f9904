import { expect } from '@playwright/test'
import { hostProcesses } from '../support/processTree.ts'
import type { Site } from '../support/site.ts'
import { test } from './kioskTest.ts'
import { answer, openService } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

function killHost({ kioskDir }: Site): void {
  const hosts = hostProcesses(kioskDir)
  expect(hosts).toHaveLength(1)
  for (const pid of hosts) process.kill(pid, 'SIGKILL')
}

test('the host process dies under the person’s hands: the page says so, keeps what was typed and the step of a form, and goes on', async ({
  site,
  open,
}) => {
  const { page } = await open()
  const banner = page.getByText(t.bar.hostDown)
  const kill = async () => {
    const shown = banner.waitFor()
    killHost(site)
    await shown
  }
  await begin(page)

  await test.step('in a search', async () => {
    await button(page, t.home.searchHint).tap()
    await typeChinese(page, t.search.label, [['gongshang', '工伤']])
    await kill()
    // Asked while nobody is there to answer, or just after: either way the answer comes without another touch.
    await button(page, t.search.go).tap()
    await expect(banner).toBeHidden()
    await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('工伤')
    await expect(page.getByRole('status')).toContainText('找到')
    await button(page, t.bar.home).tap()
  })

  await test.step('in the middle of a form, which is sent', async () => {
    await openService(page, '法律咨询')
    await button(page, t.service.begin).tap()
    await answer(page, [['工资、劳动'], ['都不像'], ['该怎么办']])
    await typeChinese(page, '您的问题', [['gongzi', '工资']])
    await kill()
    await expect(banner).toBeHidden()
    await expect(page.getByRole('textbox', { name: '您的问题' })).toHaveValue('工资')
    await button(page, t.bar.next).tap()
    await answer(page, [[t.service.acknowledge]])
    expect(await signAndSend(page, { byTouch: true })).not.toBe('')
  })
})
