import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, reserve, t } from './touch.ts'

// What is printed then says that it is not delivered.
test.use({ centre: false })

test('Art. 15: a receipt is printed where there is a printer, says that it is not delivered, and the paper is counted', async ({
  host,
  site,
  open,
}) => {
  const slips = join(site.dir, 'slips')
  const file = join(site.kioskDir, 'kiosk.json')
  const printer = { kind: 'pdf', folder: slips, paper: { slips: 300, low: 20 } }
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), printer }))
  const { page, printed } = await open()
  await begin(page)
  const { code } = await reserve(page)
  await button(page, t.take.button).tap()

  if (host === 'browser host') {
    await expect(page.getByRole('img', { name: t.take.qrLabel })).toBeVisible()
    await expect(button(page, t.take.print)).toHaveCount(0)
    return
  }
  await test.step('the slip comes out, in words and without a name', async () => {
    await button(page, t.take.print).tap()
    await expect(page.getByText(t.take.printed)).toBeVisible()
    const [name] = await readdir(slips)
    expect((await readFile(join(slips, name ?? ''))).subarray(0, 5).toString()).toBe('%PDF-')
    if (!printed) return
    expect(printed).toHaveLength(1)
    for (const piece of [t.receipt.saved, code.match(/.{4}/g)?.[0] ?? '', '12348', '示例终端'])
      expect(printed[0]).toContain(piece)
    for (const piece of ['张三', '13800005678', '11010519491231002X']) expect(printed[0]).not.toContain(piece)
  })

  await test.step('the technician sees how much paper is left, and says that it was changed', async () => {
    await button(page, t.bar.close).tap()
    await button(page, t.bar.help).tap()
    await button(page, t.technician.title).tap()
    for (const digit of '246810') await button(page, digit).tap()
    await button(page, t.technician.open).tap()
    await expect(page.getByText(t.technician.printer.left(299))).toBeVisible()
    await button(page, t.technician.printer.changed).tap()
    await expect(page.getByText(t.technician.printer.left(300))).toBeVisible()
  })
})
