import { expect, type Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { layoutFaults } from './faults.ts'
import { lookTest as test } from './kioskTest.ts'
import { begin, button, key, t } from './touch.ts'

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab, or Shift+Tab, until the focus is on something with this name. */
async function tabTo(page: Page, name: string | RegExp, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = (words: string) => (typeof name === 'string' ? words === name : name.test(words))
  for (let presses = 0; presses < 120; presses++) {
    const words = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      if (!element?.matches('button, input, textarea, [role]')) return ''
      return (element?.labels?.[0] ?? element)?.textContent?.trim() ?? ''
    })
    const label = (await focused(page).count()) ? await focused(page).getAttribute('aria-label') : null
    if (wanted(label ?? words)) return
    await page.keyboard.press(step)
  }
  throw new Error(`no ${name} on the way of ${step}`)
}

test('with a keyboard alone a law is found by pinyin and a consultation is begun; the focus is always somewhere and seen', async ({
  look,
}) => {
  const page = await look()
  await tabTo(page, t.attract.startLabel)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: t.home.title })).toBeFocused()

  await test.step('pinyin, by letters and the number of a word', async () => {
    await tabTo(page, t.home.searchHint)
    await expect(focused(page)).toHaveCSS('outline-style', 'solid')
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: t.search.label })
    await expect(field).toBeFocused()
    await page.keyboard.type('lihunx', { delay: 20 })
    await page.keyboard.press('Backspace')
    await expect(field).toHaveValue('')
    const words = page.getByRole('list', { name: t.keyboard.candidates }).getByRole('button')
    const second = await words.nth(1).innerText()
    await page.keyboard.press('2')
    await expect(field).toHaveValue(second)
    for (const _ of second) await page.keyboard.press('Backspace')
    await page.keyboard.type('lihun', { delay: 20 })
    await page.keyboard.press('Space')
    await expect(field).toHaveValue('离婚')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').first()).toContainText('找到')
    await expect(field).toBeFocused()
  })

  await test.step('the first step of a consultation', async () => {
    await tabTo(page, t.bar.home)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t.home.title })).toBeFocused()
    await tabTo(page, new RegExp(t.home.more))
    await page.keyboard.press('Enter')
    await tabTo(page, /法律咨询/)
    await page.keyboard.press('Enter')
    await tabTo(page, t.take.button)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t.take.title })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(button(page, t.take.button)).toBeFocused()
    await tabTo(page, t.service.begin)
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).toBeFocused()
    const first = await page.locator('h1').innerText()
    const step = await page.locator('#step').innerText()
    await tabTo(page, /工资、劳动/)
    await page.keyboard.press('Space')
    await expect(page.getByRole('radio', { name: /工资、劳动/ })).toBeChecked()
    await tabTo(page, t.bar.next)
    await page.keyboard.press('Enter')
    await expect(page.locator('#step')).not.toHaveText(step)
    await expect(page.locator('h1')).toBeFocused()
    expect(first).not.toBe('')
  })

  await test.step('a question keeps the focus, and gives it back', async () => {
    await tabTo(page, t.bar.end, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(button(page, t.end.cancel)).toBeFocused()
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('alertdialog').locator(':focus')).toHaveCount(1)
    }
    await page.keyboard.press('Escape')
    await expect(button(page, t.bar.end)).toBeFocused()
  })
})

/** The digits of a phone, on the pad of the screen. */
async function typeTail(page: Page, words: typeof t): Promise<void> {
  await page.getByRole('textbox', { name: words.mine.tail }).tap()
  for (const digit of '5678') await button(page, digit).tap()
}

for (const words of [t, en]) {
  test(`what was typed is shaded when nobody touches (${words.product}); a touch or a key lifts the shade and presses nothing`, async ({
    look,
  }) => {
    const page = await look()
    await page.removeLocatorHandler(page.locator('.shade'))
    await page.clock.install()
    await begin(page)
    if (words === en) await button(page, t.bar.languageLabel).tap()
    await button(page, new RegExp(words.home.mine)).tap()
    await page.clock.fastForward('00:15')
    await expect(page.locator('.shade')).toBeHidden() // Nothing has been typed yet.
    await typeTail(page, words)
    await page.clock.fastForward('00:11')
    await expect(page.getByRole('alert').filter({ hasText: words.access.shade.title })).toBeVisible()
    const home = await page.getByRole('button', { name: words.bar.home, exact: true }).boundingBox()
    await page.touchscreen.tap((home?.x ?? 0) + 40, (home?.y ?? 0) + 40)
    await expect(page.locator('.shade')).toBeHidden()
    await expect(page.getByRole('heading', { name: words.mine.title })).toBeVisible()
    await expect(page.getByRole('textbox', { name: words.mine.tail })).toHaveValue('5678')

    await page.clock.fastForward('00:11')
    await expect(page.locator('.shade')).toBeVisible()
    await page.keyboard.press('9')
    await expect(page.locator('.shade')).toBeHidden()
    await expect(page.getByRole('textbox', { name: words.mine.tail })).toHaveValue('5678')

    // The time-out comes over the shade and is announced in the language of the page.
    await page.clock.fastForward('03:05')
    await expect(page.getByRole('alertdialog', { name: words.idle.title })).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: words.idle.left(30) })).toBeAttached()
  })
}

/** How many elements would move or fade for a while. */
const moving = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return `${transitionDuration},${animationDuration}`
          .split(',')
          .some((time) => Number.parseFloat(time) > 0)
      }).length,
  )

test('for somebody who wants less motion nothing moves or fades', async ({ look }) => {
  const page = await look()
  const still = async (): Promise<void> => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await moving(page)).toBeGreaterThan(0)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await moving(page)).toBe(0)
  }
  await still()
  await begin(page)
  await still()
  await button(page, t.home.searchHint).tap()
  await expect(page.getByRole('region', { name: t.keyboard.label })).toBeVisible()
  await still()
})

/** How much of the screen's height is left empty above the controls, and whether all of the field is in sight. */
const reachOf = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('.top-bar')?.getBoundingClientRect().top ?? 0
    const main = document.querySelector('main')?.getBoundingClientRect()
    const field = document.querySelector('main .field-input')?.getBoundingClientRect()
    return {
      above: Math.round((100 * top) / innerHeight),
      inSight: main && field && field.top >= main.top && field.bottom <= main.bottom,
    }
  })

test('in reach mode everything is low, and stays low while something is typed, in a small text or a large one', async ({
  look,
}) => {
  const page = await look()
  await begin(page)
  await button(page, new RegExp(t.guide.title)).tap()
  await button(page, new RegExp(`^${t.bar.reach}`)).tap()
  const field = page.getByRole('textbox', { name: t.guide.say })
  for (const size of ['normal', 'largest']) {
    await test.step(size, async () => {
      while ((await page.locator('html').getAttribute('data-size')) !== size)
        await button(page, new RegExp(`^${t.bar.sizeLabel}`)).tap()
      for (const [width, height, still, typing] of [
        [1080, 1920, 50, 40],
        [1920, 1080, 28, 11],
      ] as const) {
        await page.setViewportSize({ width, height })
        await expect.poll(() => reachOf(page)).toMatchObject({ above: still })
        await key(page, t.guide.say, '')
        for (const kind of [t.keyboard.toHandwriting, t.keyboard.toPinyin]) {
          await button(page, kind).tap()
          await expect.poll(() => reachOf(page)).toEqual({ above: typing, inSight: true })
          expect(await layoutFaults(page), `${width}, ${kind}`).toEqual([])
        }
        await button(page, t.keyboard.hide).tap()
      }
    })
  }

  await test.step('the end of a long text is in sight as it is typed', async () => {
    await field.fill('工资没有发。'.repeat(30))
    await field.tap()
    const keys = page.getByRole('region', { name: t.keyboard.label })
    await keys.waitFor()
    await field.evaluate((it: HTMLTextAreaElement) => {
      it.setSelectionRange(it.value.length, it.value.length)
      it.scrollTo(0, 0)
    })
    await keys.getByRole('button', { name: '，' }).tap()
    await expect
      .poll(() => field.evaluate((it) => Math.round(it.scrollHeight - it.clientHeight - it.scrollTop)))
      .toBe(0)
  })
})
