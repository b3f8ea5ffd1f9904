import { expect, type Page } from '@playwright/test'
import { kanjiVg } from '../bench/handwriting/kanjiVg.ts'
import { lookTest as test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

const area = (page: Page) => page.getByRole('img', { name: t.keyboard.writingArea })

/** Writes a character over the square with one finger, stroke by stroke, the way KanjiVG draws it. */
async function write(page: Page, character: string): Promise<void> {
  const box = await area(page).boundingBox()
  if (!box) throw new Error('there is no square to write in')
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  for (const stroke of kanjiVg(character) ?? []) {
    for (let i = 0; i < stroke.length; i += 2) {
      const x = box.x + (box.width * (stroke[i] ?? 0)) / 109
      const y = box.y + (box.height * (stroke[i + 1] ?? 0)) / 109
      await touch(i === 0 ? 'touchStart' : 'touchMove', [{ x, y }])
    }
    await touch('touchEnd', [])
  }
  await finger.detach()
}

/** From the home screen to the question of a consultation about wages. */
async function toTheQuestion(page: Page): Promise<void> {
  const choose = (name: string) => page.locator('label').filter({ hasText: name }).first().tap()
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /法律咨询/).tap()
  await button(page, t.service.begin).tap()
  await choose('工资、劳动')
  await button(page, t.bar.next).tap()
  await choose('都不像')
  await button(page, t.bar.next).tap()
  await choose('该怎么办')
  await button(page, t.bar.next).tap()
}

const offered = (page: Page, text: string) =>
  page.getByRole('list', { name: t.keyboard.candidates }).getByRole('button', { name: text, exact: true })

test('Art. 15: who knows no pinyin writes the question of a consultation by hand', async ({ look }) => {
  const page = await look()
  await begin(page)
  await toTheQuestion(page)
  const field = page.getByRole('textbox', { name: '您的问题' })
  await field.tap()
  await button(page, t.keyboard.toHandwriting).tap()

  await write(page, '法')
  await offered(page, '法').tap()
  await expect(field).toHaveValue('法')
  await offered(page, '律援助').tap()
  await expect(field).toHaveValue('法律援助')
  await expect(field).toBeFocused()

  await test.step('a stroke too many is taken back, and a character can be begun again', async () => {
    await write(page, '二')
    await button(page, t.keyboard.undoStroke).tap()
    await expect(offered(page, '一')).toBeVisible()
    await button(page, t.keyboard.writeAgain).tap()
    await expect(offered(page, '一')).toBeHidden()
    await expect(page.getByText(t.keyboard.writeHint)).toBeVisible()
  })

  await test.step('after a pause the likeliest character goes in by itself, and can be replaced', async () => {
    await write(page, '人')
    await expect(field).toHaveValue('法律援助人')
    await offered(page, '入').tap()
    await expect(field).toHaveValue('法律援助入')
    await button(page, t.keyboard.backspace).tap()
    await expect(field).toHaveValue('法律援助')
  })

  await test.step('a full stop finishes the character under way', async () => {
    await write(page, '中')
    await expect(offered(page, '中')).toBeVisible()
    await button(page, '。').tap()
    await expect(field).toHaveValue('法律援助中。')
  })

  await test.step('the wipe leaves no ink', async () => {
    await write(page, '中')
    await button(page, t.bar.end).tap()
    await page.getByRole('alertdialog').getByRole('button', { name: t.end.confirm }).tap()
    await expect(button(page, t.attract.startLabel)).toBeVisible()
  })
})
