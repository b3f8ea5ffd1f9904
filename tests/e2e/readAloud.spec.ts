import { expect, type Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { lookTest as test } from './kioskTest.ts'
import { openService } from './services.ts'
import { begin, button, key, reserve, t } from './touch.ts'

const words = t.access.readAloud

type Spoken = { text: string; lang: string; rate: number; volume: number }
type Fake = { said: Spoken[]; cancelled: number; finish: () => void }

/** Puts a speech synthesis with these voices in place of the browser's, which says what it was told; sentences end when told to. */
async function withVoices(page: Page, langs: string[]): Promise<void> {
  await page.addInitScript((voices) => {
    let now: SpeechSynthesisUtterance | null = null
    const fake: Fake = {
      said: [],
      cancelled: 0,
      finish: () => now?.onend?.(new Event('end') as SpeechSynthesisEvent),
    }
    class Utterance {
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const synthesis = {
      getVoices: () => voices.map((lang) => ({ lang, name: lang, localService: true })),
      speak: (utterance: SpeechSynthesisUtterance) => {
        now = utterance
        const { text, lang, rate, volume } = utterance
        fake.said.push({ text, lang, rate, volume })
      },
      cancel: () => {
        now = null
        fake.cancelled += 1
      },
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, { fake })
  }, langs)
  await page.reload()
}

const fakeOf = <T>(page: Page, look: (fake: Fake) => T): Promise<T> =>
  page.evaluate(`(${look})(window.fake)`) as Promise<T>
const said = (page: Page) => fakeOf(page, (fake) => fake.said)
const lastSaid = async (page: Page) => (await said(page)).at(-1)
const finish = (page: Page) => fakeOf(page, (fake) => fake.finish())
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join())
const listen = (page: Page) => button(page, new RegExp(`^${words.button}`))

test('a screen is read sentence by sentence in its order and language, each sentence marked, at the chosen rate and volume', async ({
  look,
}) => {
  const page = await look()
  await withVoices(page, ['en-GB', 'zh-HK', 'zh-CN'])
  await begin(page)
  await button(page, t.bar.help).tap()
  await listen(page).tap()
  const expected = [
    t.help.title,
    t.help.staff,
    t.help.staffBody,
    t.help.line,
    t.help.lineBody,
    t.help.emergency,
  ]
  for (const text of expected) {
    await expect.poll(() => lastSaid(page)).toEqual({ text, lang: 'zh-CN', rate: 1, volume: 0.7 })
    await expect.poll(() => marked(page)).toBe(text)
    await finish(page)
  }

  await test.step('a change of rate or volume says the sentence again', async () => {
    const { text } = (await lastSaid(page)) ?? {}
    await button(page, new RegExp(words.rateLabel)).tap()
    await expect.poll(() => lastSaid(page)).toMatchObject({ text, rate: 1.3 })
    await button(page, new RegExp(words.volumeLabel)).tap()
    await expect.poll(() => lastSaid(page)).toMatchObject({ text, rate: 1.3, volume: 1 })
  })

  await test.step('pause is silent and reading on begins with the same sentence', async () => {
    const { text } = (await lastSaid(page)) ?? {}
    const before = await said(page)
    await button(page, words.pause).tap()
    await finish(page)
    expect(await said(page)).toHaveLength(before.length)
    await expect.poll(() => marked(page)).toBe('')
    await button(page, words.resume).tap()
    await expect.poll(() => lastSaid(page)).toMatchObject({ text })
  })

  await test.step('a text that is touched is read from there', async () => {
    await page.getByText(t.help.web).tap()
    await expect.poll(() => lastSaid(page)).toMatchObject({ text: t.help.web })
  })

  await test.step('another language and another screen are silence; English is read by an English voice', async () => {
    await button(page, t.bar.languageLabel).tap()
    await finish(page)
    await expect.poll(() => lastSaid(page)).toMatchObject({ text: t.help.web })
    await button(page, en.access.readAloud.start).tap()
    await expect.poll(() => lastSaid(page)).toMatchObject({ text: en.help.title, lang: 'en-GB' })
    const { cancelled } = await fakeOf(page, ({ cancelled }) => ({ cancelled }))
    await button(page, en.bar.home).tap()
    expect(await fakeOf(page, (fake) => fake.cancelled)).toBeGreaterThan(cancelled)
    await finish(page)
    await expect.poll(() => lastSaid(page)).toMatchObject({ text: en.help.title })
    await expect.poll(() => marked(page)).toBe('')
  })

  await test.step('the wipe is silence, and the controls are gone', async () => {
    await button(page, en.access.readAloud.start).tap()
    await page.evaluate(() => {
      const { speechSynthesis } = window
      const cancel = speechSynthesis.cancel.bind(speechSynthesis)
      speechSynthesis.cancel = () => {
        cancel()
        window.name = 'silent' // Outlives the page that is loaded again.
      }
    })
    await button(page, en.bar.end).tap()
    await begin(page)
    expect(await page.evaluate(() => window.name)).toBe('silent')
    await expect(page.getByRole('region', { name: words.label })).toBeHidden()
  })
})

test('what was typed is not read with the screen, only when its field is touched, after a warning', async ({
  look,
}) => {
  const page = await look()
  await withVoices(page, ['zh-CN'])
  await begin(page)
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.tail, '5678')
  await page.getByRole('heading', { name: t.mine.title }).focus()
  await listen(page).tap()
  const about = async () => (await said(page)).map(({ text }) => text)
  while (!(await about()).includes(t.mine.find)) await finish(page)
  expect(await about()).toContain(t.mine.tail)
  expect(await about()).toContain(words.personalHere)
  expect((await about()).join()).not.toContain('5678')

  await page.getByRole('textbox', { name: t.mine.code }).focus()
  await page.getByRole('textbox', { name: t.mine.tail }).focus()
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: words.personalNext })
  await finish(page)
  await expect(page.getByText(words.personalHint)).toBeVisible()
  await finish(page)
  await expect.poll(() => lastSaid(page)).toMatchObject({ text: '5678' })
})

test('with keys a choice is said by its name, and whether it is chosen', async ({ look }) => {
  const page = await look()
  await withVoices(page, ['zh-CN'])
  await begin(page)
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  const choice = page.getByRole('radio', { name: /工资、劳动/ })
  await choice.waitFor()
  await listen(page).tap()
  await page.keyboard.press('Tab')
  await choice.focus()
  expect(await hearOut(page)).toMatch(new RegExp(`工资、劳动.*${words.notChosen}$`))
  await page.keyboard.press('Space')
  expect(await hearOut(page)).toMatch(new RegExp(`工资、劳动.*${words.chosen}$`))
})

/** Hears all that is being read to its end. */
async function hearOut(page: Page): Promise<string> {
  while (await marked(page)) await finish(page)
  return (await said(page)).map(({ text }) => text).join('')
}

test('the code of a receipt is not read with the screen, nor with what is taken away of it', async ({
  open,
}) => {
  const { page } = await open()
  await withVoices(page, ['zh-CN'])
  await begin(page)
  const { code } = await reserve(page)
  const readOut = async () => (await hearOut(page)).replace(/\s/g, '')
  await listen(page).tap()
  await expect.poll(readOut).toContain(t.receipt.keep)
  expect(await readOut()).toContain(words.personalHere)
  expect(await readOut()).not.toContain(code)

  await button(page, t.take.button).tap()
  await page.getByRole('heading', { name: t.take.holds }).waitFor()
  await button(page, words.start).tap()
  await expect.poll(readOut).toContain(t.take.holds)
  expect((await readOut()).split(words.personalHere)).toHaveLength(3)
  expect(await readOut()).not.toContain(code)
})

test('a machine without a voice says so in words, in both languages; of two languages the one that is missing is named', async ({
  look,
}) => {
  const page = await look()
  await begin(page)
  await listen(page).tap()
  await expect(page.getByRole('status').filter({ hasText: words.noVoice['zh-CN'] })).toBeVisible()
  await button(page, t.bar.languageLabel).tap()
  await button(page, en.access.readAloud.start).tap()
  await expect(page.getByRole('status').filter({ hasText: en.access.readAloud.noVoice.en })).toBeVisible()

  const { partly } = en.access.readAloud
  for (const [voice, missing] of [
    ['en-US', partly['zh-CN']],
    ['zh-CN', partly.en],
  ] as const) {
    await withVoices(page, [voice])
    await button(page, 'English').tap()
    await button(page, new RegExp(en.home.news)).first().tap()
    await page.getByText('示例').first().waitFor()
    await button(page, new RegExp(`^${en.access.readAloud.button}`)).tap()
    while ((await page.getByText(missing).count()) === 0) await finish(page)
    expect((await said(page)).every(({ lang }) => lang === voice)).toBe(true)
  }
})
