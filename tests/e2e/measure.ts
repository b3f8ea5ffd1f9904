import type { Page } from '@playwright/test'

/** Smallest side of a touch target, CSS pixels: 16 mm on a screen of about 95 pixels an inch. */
const smallestTarget = 60

/** How far the page can be scrolled sideways, CSS pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What can be touched and is smaller: buttons, links, fields, and labels that hold their control. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const touchable = 'button, a[href], input:not(label input), textarea, label:has(input)'
    // What is there for screen readers alone stands in a box of one pixel.
    const onlySpoken = (element: Element | null): boolean =>
      element !== null && (element.getBoundingClientRect().width <= 1 || onlySpoken(element.parentElement))
    return [...document.querySelectorAll(touchable)]
      .filter((target) => target.checkVisibility() && !onlySpoken(target))
      .map((target) => ({ name: target.textContent?.slice(0, 20), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`)
  }, smallestTarget)

/** Elements whose own text is wider than the box that clips it, and text that leaves the screen sideways. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
      )
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .filter((element) => {
        const style = getComputedStyle(element)
        const clips = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis'
        const range = document.createRange()
        range.selectNodeContents(element)
        const { left, right } = range.getBoundingClientRect()
        const scrolls = element.closest('[data-scrolls-sideways]') !== null
        return (
          (clips && element.scrollWidth > element.clientWidth + 1) ||
          (!scrolls && (left < -1 || right > innerWidth + 1))
        )
      })
      .map((element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 24)}`),
  )

/** Pairs of things to be touched that lie on each other, neither being part of the other. */
export const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll('main button, main a[href], main textarea, main label:has(input)'),
    ]
      .filter((target) => target.checkVisibility())
      .filter((target) => !target.closest('[style*="clip-path"], [style*="clip:"]'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1)
    return boxes.flatMap(({ target: a, box: one }, i) =>
      boxes
        .slice(i + 1)
        .filter(({ target: b }) => !a.contains(b) && !b.contains(a))
        .filter(
          ({ box: other }) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map(({ target: b }) => `${a.textContent?.slice(0, 20)} on ${b.textContent?.slice(0, 20)}`),
    )
  })
