import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { unsteadyHand } from '../support/steadyHand.ts'
import { lookTest, test } from './kioskTest.ts'
import { begin, button, t, typeChinese } from './touch.ts'

/** The doors to guides on the screen. */
const guides = (page: Page) => page.locator('.guide-cards').getByRole('button')
const choices = (page: Page) => page.locator('.guide-question').getByRole('button')
const question = (page: Page) => page.locator('.guide-question').getByRole('heading')
const part = (page: Page, name: string) =>
  page.locator('.guide-part', { has: page.getByRole('heading', { name, exact: true }) })

async function openGuidance(page: Page): Promise<void> {
  await begin(page)
  await button(page, new RegExp(`^${t.guide.title}`)).tap()
  await expect(guides(page).first()).toBeVisible()
}

/** Puts a question, as if it had been typed. */
async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: t.guide.say }).fill(text)
  await button(page, t.guide.ask).tap()
}

lookTest(
  'Art. 6: a problem in everyday words leads question by question to what to do, with the law behind every step',
  async ({ look }) => {
    const page = await look()
    await openGuidance(page)

    await test.step('typed on the screen, it is recognised', async () => {
      await typeChinese(page, t.guide.say, [['gongzi', '工资']])
      await button(page, t.guide.ask).tap()
      await expect(page.getByText(t.guide.fits)).toBeVisible()
      await guides(page).filter({ hasText: '老板不发工资' }).tap()
    })

    await test.step('one question a screen, with how many there can be', async () => {
      await expect(page.getByText(t.guide.step(1, 5))).toBeVisible()
      const first = await question(page).innerText()
      await choices(page).first().tap()
      await expect(page.getByText(t.guide.step(2, 5))).toBeVisible()
      await expect(question(page)).not.toHaveText(first)
    })

    await test.step('the way back keeps the answer', async () => {
      await button(page, t.guide.previous).tap()
      await expect(choices(page).first()).toHaveAttribute('aria-pressed', 'true')
      await expect(choices(page).nth(1)).toHaveAttribute('aria-pressed', 'false')
      await choices(page).first().tap()
    })

    await test.step('every question may be skipped; then comes the plan', async () => {
      for (let at = 2; at <= 5; at++) {
        await expect(page.getByText(t.guide.step(at, 5))).toBeVisible()
        await button(page, t.guide.skip).tap()
      }
      for (const name of ['law', 'steps', 'papers', 'deadlines', 'similar', 'who'] as const)
        await expect(part(page, t.guide.sections[name])).toBeVisible()
      const steps = part(page, t.guide.sections.steps).getByRole('listitem')
      expect(await steps.count()).toBeGreaterThan(2)
      for (const step of await steps.all())
        await expect(step.getByRole('button', { name: /《.+》第.+条/ })).toBeVisible()
      await expect(part(page, t.guide.sections.who)).toContainText(t.guide.free)
      await expect(part(page, t.guide.sections.who).locator('.card-button')).toHaveCount(3)
    })

    await test.step('a cited article opens at its place, and the way back leads to the plan where it was', async () => {
      const source = part(page, t.guide.sections.steps).getByRole('button').last()
      const number = /第.+条/.exec(await source.innerText())?.[0] ?? ''
      await source.tap()
      await expect(page.locator('[data-target="true"]')).toContainText(number)
      await button(page, t.bar.back).tap()
      await expect(source).toBeInViewport()
    })

    await test.step('a similar question opens, and the nearest institution', async () => {
      await part(page, t.guide.sections.similar).locator('.card-button').first().tap()
      await expect(page.getByRole('heading', { name: t.documents.kinds.qa })).toBeVisible()
      await button(page, t.bar.back).tap()
      await part(page, t.guide.sections.who).locator('.card-button').first().tap()
      await expect(page.getByRole('heading', { name: t.institution.title })).toBeVisible()
      await button(page, t.bar.back).tap()
    })

    await test.step('in English it says the same in English', async () => {
      await button(page, t.bar.languageLabel).tap()
      const { sections } = en.guide
      for (const said of [
        page.getByRole('heading', { level: 1 }),
        ...(await part(page, sections.law).getByRole('paragraph').all()),
        ...(await part(page, sections.steps).getByRole('paragraph').all()),
        ...(await part(page, sections.papers).getByRole('listitem').all()),
        ...(await part(page, sections.deadlines).getByRole('definition').all()),
      ])
        await expect(said).not.toContainText(/\p{Script=Han}/u)
      await button(page, new RegExp(`^${en.bar.languageLabel}`)).tap()
    })

    await test.step('the end leaves nothing', async () => {
      await button(page, t.guide.done).tap()
      await openGuidance(page)
      await expect(page.getByRole('textbox', { name: t.guide.say })).toHaveValue('')
      await guides(page).filter({ hasText: '老板不发工资' }).tap()
      await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0)
    })
  },
)

test('somebody being beaten is told whom to call at once, and is away with one touch', async ({
  site,
  open,
}) => {
  const { page } = await open()
  await openGuidance(page)
  await say(page, '老公喝了酒就打我，我想离婚')
  const alarm = page.getByRole('alert')
  for (const number of ['110', '120', '12348']) await expect(alarm).toContainText(number)
  await button(page, t.bar.languageLabel).tap()
  for (const said of [alarm.getByRole('paragraph').first(), alarm.getByRole('list')]) {
    await expect(said).toContainText('110')
    await expect(said).not.toContainText(/\p{Script=Han}/u)
  }
  await button(page, new RegExp(`^${en.bar.languageLabel}`)).tap()
  await expect(guides(page).filter({ hasText: '家里有人打我' })).toBeVisible()
  await guides(page).filter({ hasText: '家里有人打我' }).tap()
  await expect(page.getByRole('alert')).toContainText('110')
  await expect(question(page)).toBeVisible()
  await button(page, t.alarm.exit).tap()
  await expect(button(page, t.attract.startLabel)).toBeVisible()
  expect(await page.content()).not.toContain('喝了酒')
  for (const entry of readdirSync(site.kioskDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      expect(readFileSync(join(entry.parentPath, entry.name)).includes('老公喝了酒就打我')).toBe(false)
  await openGuidance(page)
  await expect(page.getByRole('textbox', { name: t.guide.say })).toHaveValue('')
})

lookTest('an unclear question is said not to be understood, and is no dead end', async ({ look }) => {
  const page = await look()
  await openGuidance(page)
  await button(page, t.guide.ask).tap()
  await expect(page.getByText(t.guide.sayFirst)).toBeVisible()
  await expect(page.getByText(t.guide.unclear)).toBeHidden()
  await say(page, '今天天气怎么样')
  await expect(page.getByText(t.guide.unclear)).toBeVisible()
  await expect(page.getByRole('alert')).not.toContainText('110')
  await expect(guides(page).first()).toBeVisible()
  await button(page, t.guide.lookUp).tap()
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('今天天气怎么样')
  await button(page, t.bar.back).tap()
  await button(page, t.guide.reword).tap()
  await expect(page.getByRole('textbox', { name: t.guide.say })).toHaveValue('今天天气怎么样')
  await say(page, '不想活了')
  await expect(page.getByText('12356')).toBeVisible()
})

lookTest('a double touch answers one question: its second touch falls on nothing', async ({ look }) => {
  const page = await look()
  await openGuidance(page)
  await guides(page).filter({ hasText: '老板不发工资' }).tap()
  const at = (step: number) => expect(page.getByText(t.guide.step(step, 5))).toBeVisible()
  const tops = async () => {
    await choices(page).last().click({ trial: true })
    return choices(page).evaluateAll((drawn) =>
      drawn.map((choice) => {
        const { x, top, bottom } = choice.getBoundingClientRect()
        return { x, from: top, to: bottom }
      }),
    )
  }
  await at(1)
  const first = await tops()
  await choices(page).first().tap()
  await at(2)
  const second = await tops()
  await button(page, t.guide.previous).tap()
  await at(1)
  // Where both questions have a choice.
  const both = first.flatMap((one) =>
    second.map((other) => ({
      x: one.x,
      from: Math.max(one.from, other.from),
      to: Math.min(one.to, other.to),
    })),
  )
  const place = both.find(({ from, to }) => to - from > 10)
  if (!place) throw new Error('no place has a choice of both questions')
  const spot = [place.x + 60, (place.from + place.to) / 2] as const
  await unsteadyHand(page)
  await page.mouse.click(...spot)
  await at(2)
  // However long the screen took, it is the second of two.
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await button(page, t.guide.skip).tap()
  await at(3)
})
