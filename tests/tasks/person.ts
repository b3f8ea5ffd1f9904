import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import type { Catalogue } from '../../renderer/i18n/zh-CN.ts'
import { reading, seconds } from './model.ts'
import { bringIntoSight } from './sight.ts'
import { screenName, wordsInSight } from './words.ts'

export type Effort = {
  /** Touches of anything but keys, swipes, and keys with the words chosen above them. */
  touches: number
  gestures: number
  keys: number
  screens: number
  /** Seconds of the keystroke-level model. */
  time: number
}

/** Somebody who reads from the top, touches only what is in sight, and whose effort is counted. */
export type Person = {
  page: Page
  t: Catalogue
  button(name: string | RegExp): Locator
  /** A button with more words than its name. */
  tile(name: string): Locator
  /** Looks for something, scrolling by finger, and touches its centre. */
  touch(target: Locator): Promise<void>
  /** The same where nothing is left to decide: going on once all is filled in, the next of several ticks. */
  goOn(target: Locator): Promise<void>
  /** Looks for something and reads down to it. */
  read(target: Locator): Promise<void>
  /** Keys of the screen's keyboard or pad, after touching the field where it has not the focus. */
  type(field: Locator, keys: string): Promise<void>
  /** Chinese: the letters of each word, where it needs any, then the word among the candidates. */
  write(field: Locator, words: readonly (readonly [letters: string, word: string])[]): Promise<void>
  /** Digits of a pad that stands on the screen itself. */
  digits(keys: string): Promise<void>
  effort(): Effort
}

/** How a finger touches: how many milliseconds it rests, and what is waited for when it has gone. */
export type Touch = { contact: number; settle: () => Promise<void> }

const hasty: Touch = { contact: 0, settle: async () => undefined }

/** `finger`: the session of the browser's protocol that touches and swipes. */
export async function comeTo(
  page: Page,
  finger: CDPSession,
  t: Catalogue,
  { contact, settle }: Touch = hasty,
): Promise<Person> {
  const effort: Effort = { touches: 0, gestures: 0, keys: 0, screens: 1, time: 0 }
  const known = new Set<string>()
  let screen = await screenName(page)

  /** Reads what has not been read yet, from the top of the screen down to `bottom`. */
  const readTo = async (bottom: number): Promise<void> => {
    const now = await screenName(page)
    if (now !== screen) effort.screens++
    screen = now
    for (const { text, touchable } of await wordsInSight(page, bottom)) {
      if (known.has(text)) continue
      known.add(text)
      effort.time += reading(text, touchable)
    }
  }
  const find = (target: Locator) =>
    bringIntoSight(finger, target, async () => {
      await readTo(Number.POSITIVE_INFINITY)
      effort.gestures++
      effort.time += seconds.decision + seconds.swipe + seconds.response
    })
  const tap = async (target: Locator): Promise<void> => {
    const at = await find(target)
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    if (contact > 0) await new Promise((rested) => setTimeout(rested, contact))
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await settle()
  }
  const read = async (target: Locator): Promise<void> => {
    const { y } = await find(target)
    await readTo(y)
  }
  const goOn = async (target: Locator): Promise<void> => {
    await read(target)
    effort.touches++
    effort.time += seconds.touch + seconds.response
    await tap(target)
  }
  const touch = (target: Locator): Promise<void> => {
    effort.time += seconds.decision
    return goOn(target)
  }

  const keyboard = page.getByRole('region', { name: t.keyboard.label })
  const focus = async (field: Locator): Promise<void> => {
    if (!(await keyboard.isVisible()) || !(await field.evaluate((one) => one === document.activeElement)))
      await touch(field)
    await expect(field).toBeFocused()
  }
  const key = async (target: Locator, time: number): Promise<void> => {
    effort.keys++
    effort.time += time
    await tap(target)
  }
  const keyTime = (one: string) => (/\d/.test(one) ? seconds.digit : seconds.letter)
  const keyIn = async (on: Locator | Page, keys: string): Promise<void> => {
    effort.time += seconds.decision
    for (const one of keys) await key(on.getByRole('button', { name: one, exact: true }), keyTime(one))
  }

  return {
    page,
    t,
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    tile: (name) => page.getByRole('button').filter({ has: page.getByText(name, { exact: true }) }),
    touch,
    goOn,
    read,
    async type(field, keys) {
      await focus(field)
      await keyIn(keyboard, keys)
    },
    async write(field, words) {
      await focus(field)
      for (const [letters, word] of words) {
        if (letters) await keyIn(keyboard, letters)
        const candidates = page.getByRole('list', { name: t.keyboard.candidates })
        const candidate = candidates.getByRole('button', { name: word, exact: true })
        await key(candidate, seconds.decision + seconds.touch)
      }
    },
    digits: (keys) => keyIn(page, keys),
    effort: () => ({ ...effort }),
  }
}
