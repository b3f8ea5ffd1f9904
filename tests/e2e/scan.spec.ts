import { expect, type Page } from '@playwright/test'
import { paces } from '../../renderer/access/scan/store.ts'
import { lookTest as test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

for (const key of ['Space', 'Enter'])
  test(`a switch wired to ${key} leaves the attract screen`, async ({ look }) => {
    const page = await look()
    await button(page, t.attract.startLabel).waitFor()
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { name: t.home.title })).toBeFocused()
  })

/** What can be pressed, its label or its words: all of it, or what is inside the frame. */
const pressable = (page: Page, where: 'anywhere' | 'in frame'): Promise<string[]> =>
  page.evaluate((where) => {
    const box = document.querySelector('.scan-frame')?.getBoundingClientRect()
    const inside = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const x = left + width / 2
      const y = top + height / 2
      return box && width > 1 && x > box.left && x < box.right && y > box.top && y < box.bottom
    }
    const things = 'button, [role="button"], label:has(input), input:not(label input), textarea'
    return [...document.querySelectorAll(things)]
      .filter((element) => element.checkVisibility() && !element.closest('[inert]'))
      .filter((element) => where === 'anywhere' || inside(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
  }, where)

const inFrame = (page: Page): Promise<string[]> => pressable(page, 'in frame')

/** What the switches of a person do: `move` brings the frame on, `choose` presses what is in it, `draw` waits. */
type Switches = { move: () => Promise<void>; choose: () => Promise<void>; draw: () => Promise<void> }

/** Moves the frame until it is around `name`, goes into the groups that hold it, and presses it. */
async function frameTo(page: Page, name: string | RegExp, { move, choose, draw }: Switches) {
  const isIt = (words: string) => (typeof name === 'string' ? words === name : name.test(words))
  const stands = async () => {
    await draw()
    return (await pressable(page, 'anywhere')).some(isIt)
  }
  await expect.poll(stands, { message: `${name}` }).toBe(true)
  for (let steps = 0; steps < 200; steps++) {
    const things = await inFrame(page)
    if (things.some(isIt)) {
      await choose()
      await draw()
      if (things.length === 1) return
    } else await move()
  }
  throw new Error(`the frame never came to ${name}`)
}

/** One switch: the frame moves by the page's clock, which stands still but for what is told here. */
const scanTo = (page: Page, name: string | RegExp): Promise<void> =>
  frameTo(page, name, {
    move: () => page.clock.runFor(paces.normal),
    choose: () => page.keyboard.press('Space'),
    draw: () => page.clock.runFor(50),
  })

/** Two switches: one moves the frame, the other chooses; what was chosen is drawn before the frame goes on. */
const moveTo = (page: Page, name: string | RegExp): Promise<void> =>
  frameTo(page, name, {
    move: async () => {
      await expect(page.locator('.scan-frame')).toBeVisible()
      await page.keyboard.press('Space')
    },
    choose: () => page.keyboard.press('Enter'),
    draw: () =>
      page.evaluate(
        () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
      ),
  })

test('with a single switch a law is found: the frame goes through groups and things, the switch chooses', async ({
  look,
}) => {
  test.setTimeout(300_000)
  const page = await look()
  const now = Date.now()
  await page.clock.install({ time: now })
  await page.clock.pauseAt(now + 60_000)
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()
  await scanTo(page, t.home.searchHint)
  const field = page.getByRole('textbox', { name: t.search.label })
  await expect(field).toBeVisible()
  for (const letter of 'gz') await scanTo(page, letter)
  await scanTo(page, '工资')
  await expect(field).toHaveValue('工资')
  await scanTo(page, t.keyboard.enter)
  await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible()

  await test.step('the same key ends it, and so does the end of the session', async () => {
    await page.keyboard.press('F8')
    await expect(page.locator('.scan-frame')).toBeHidden()
    await page.keyboard.press('F8')
    await expect(page.locator('.scan-frame')).toBeVisible()
    await scanTo(page, t.bar.end)
    await page.clock.resume()
    await begin(page)
    await expect(page.locator('.scan-frame')).toBeHidden()
  })
})

test('with two switches one moves the frame and the other chooses: a step of a consultation is answered', async ({
  look,
}) => {
  const page = await look()
  await begin(page)
  await button(page, t.bar.help).tap()
  await button(page, t.access.scan.two).tap()
  await moveTo(page, t.bar.home)
  await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()
  await moveTo(page, t.home.more)
  await button(page, /法律咨询/).waitFor()
  await moveTo(page, /法律咨询/)
  await button(page, t.service.begin).waitFor()
  await moveTo(page, t.service.begin)
  const step = page.locator('#step')
  const first = await step.innerText()
  await moveTo(page, /工资、劳动/)
  await expect(page.getByRole('radio', { name: /工资、劳动/ })).toBeChecked()
  await moveTo(page, t.bar.next)
  await expect(step).not.toHaveText(first)
  await moveTo(page, t.bar.help)
  await moveTo(page, t.access.scan.off)
  await expect(page.locator('.scan-frame')).toBeHidden()
})

test('when the kiosk asks whether somebody is there, the frame goes to the question: the switch answers it and presses nothing it covers', async ({
  look,
}) => {
  const page = await look()
  await page.clock.install()
  await begin(page)
  await page.keyboard.press('F9')
  const framed = () => inFrame(page)
  while (!(await framed()).includes(t.bar.end)) await page.keyboard.press('Space')
  await page.clock.fastForward('01:35')
  await expect(page.getByRole('alertdialog', { name: t.idle.title })).toBeVisible()
  await page.clock.runFor(50)
  await expect.poll(framed).toEqual([t.idle.stay])
  await page.keyboard.press('Enter')
  await page.clock.runFor(600)
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()

  await test.step('over another question too', async () => {
    await button(page, new RegExp(t.home.mine)).tap()
    await button(page, t.bar.end).tap()
    await expect(page.getByRole('alertdialog', { name: t.end.title })).toBeVisible()
    await page.clock.fastForward('03:05')
    await expect(page.getByRole('alertdialog', { name: t.idle.title })).toBeVisible()
    await page.clock.runFor(50)
    await expect.poll(framed).toEqual([t.idle.stay])
  })
})

test('whoever waits for the frame to come round is not shaded away from it', async ({ look }) => {
  const page = await look()
  const now = Date.now()
  await page.clock.install({ time: now })
  await begin(page)
  await button(page, new RegExp(t.home.mine)).tap()
  await page.getByRole('textbox', { name: t.mine.code }).fill('ABCD')
  await page.clock.pauseAt(now + 60_000)
  // The jump of the clock has shaded the screen: any key lifts it.
  await page.keyboard.press('Shift')
  await page.clock.runFor(600)
  expect(await page.locator('.shade').count()).toBe(0)
  await page.keyboard.press('F8')
  // Counted, not expected: what is expected of a shade touches it away (touch.ts).
  const shades = () => page.locator('.shade').count()
  for (let quiet = 0; quiet < 17_000; quiet += paces.normal) await page.clock.runFor(paces.normal)
  expect(await shades()).toBe(0)
  await page.clock.runFor(5000)
  await expect.poll(shades).toBe(1)
})

test('a day of a calendar is reached by scanning', async ({ look }) => {
  const page = await look()
  await begin(page)
  const words = t.calculators
  await button(page, new RegExp(words.title)).tap()
  await button(page, new RegExp(words.names.deadline)).tap()
  const option = (name: string) => page.locator('.calculator-option').filter({ hasText: name }).tap()
  await option(words.deadline.own)
  await expect(page.locator('.calculator-option')).toHaveCount(Object.keys(words.deadline.units).length)
  await option(words.deadline.units['working-day'])
  await button(page, '3').tap()
  await button(page, t.bar.next).tap()
  await page.keyboard.press('F9')
  const day = page.locator('.calendar-day:not([aria-disabled])').first()
  await moveTo(page, (await day.getAttribute('aria-label')) ?? '')
  await expect(page.locator('.calculator-number')).toBeVisible()
})
