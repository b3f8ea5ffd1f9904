import type { Page } from '@playwright/test'

export type Words = { text: string; touchable: boolean }

/** What can be seen of a screen from its top down to `bottom`, keys and the bar of every screen left out. */
export const wordsInSight = (page: Page, bottom: number): Promise<Words[]> =>
  page.evaluate((lowest) => {
    const clipOf = (element: Element): DOMRect => {
      const scroller = element.closest('main, .sheet-body, [role="dialog"]')
      return (scroller ?? document.documentElement).getBoundingClientRect()
    }
    const found: { text: string; touchable: boolean }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: element, nodeValue } = walker.currentNode
      const text = nodeValue?.trim()
      if (!text || !element?.checkVisibility() || element.closest('[inert], .keyboard, .bottom-bar')) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const box = range.getBoundingClientRect()
      const clip = clipOf(element)
      const middle = box.y + box.height / 2
      if (box.width <= 1 || middle < clip.top || middle > Math.min(clip.bottom, lowest)) continue
      found.push({ text, touchable: element.closest('button, label, a, [role="tab"]') !== null })
    }
    return found
  }, bottom)

/** What says which screen this is: its heading, its step, and a sheet or question that lies on it. */
export const screenName = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, .top-bar-step, [role="dialog"] h2:first-of-type, .guide-question')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.textContent)
      .join(' | '),
  )
