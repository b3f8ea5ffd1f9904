import type { Page } from '@playwright/test'

/** Smallest side of a touch target, CSS pixels: 16 mm on 1080x1920 at 21.5 inches, the finest of the kiosk's screens (at 27 it is 52). */
const smallestTarget = 65

/** How far the page can be scrolled sideways, CSS pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What can be touched and is smaller than that, or than `least`: buttons, links, fields, and labels that hold their control. */
export const smallTargets = (
  page: Page,
  least = smallestTarget,
  touchable = 'button, a[href], input:not(label input), textarea, label:has(input)',
): Promise<string[]> =>
  page.evaluate(
    ([least, touchable]) => {
      // What is there for screen readers alone stands in a box of one pixel.
      const onlySpoken = (element: Element | null): boolean =>
        element !== null && (element.getBoundingClientRect().width <= 1 || onlySpoken(element.parentElement))
      return [...document.querySelectorAll(touchable)]
        .filter((target) => target.checkVisibility() && !onlySpoken(target))
        .map((target) => ({ name: target.textContent?.slice(0, 20), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < least || box.height < least)
        .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`)
    },
    [least, touchable] as const,
  )

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

/** Contrast of text, in every theme (WCAG 2.2 AAA). */
const leastContrast = 7

/**
 * Texts whose colour stands out less from what is painted behind them, as it is rendered: of every text the colour, and
 * the backgrounds of the elements it stands in laid over each other, with what is translucent.
 */
export const faint = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const known = new Map<string, number[]>()
    /** Any colour CSS can name, as red, green, blue and how opaque it is, 0 to 1. */
    const colourOf = (css: string): number[] => {
      const before = known.get(css)
      if (before || !pen) return before ?? []
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = css
      pen.fillRect(0, 0, 1, 1)
      const colour = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
      known.set(css, colour)
      return colour
    }
    const over = ([r = 0, g = 0, b = 0, a = 1]: number[], below: number[], opacity = 1): number[] =>
      [r, g, b].map((part, at) => part * a * opacity + (below[at] ?? 0) * (1 - a * opacity))
    const light = (colour: number[]): number =>
      colour
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
    const chain = (element: Element): Element[] =>
      element.parentElement ? [...chain(element.parentElement), element] : [element]

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen = new Set<Element>()
    const found: string[] = []
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (!element || seen.has(element) || !texts.currentNode.nodeValue?.trim()) continue
      seen.add(element)
      const { width } = element.getBoundingClientRect()
      // What lies under a sheet or a question is not there to be read.
      if (!element.checkVisibility() || width <= 1 || element.closest('[inert]')) continue
      let behind = [1, 1, 1]
      let opacity = 1
      for (const box of chain(element)) {
        const style = getComputedStyle(box)
        opacity *= Number(style.opacity)
        behind = over(colourOf(style.backgroundColor), behind, opacity)
      }
      const style = getComputedStyle(element)
      const ink = over(colourOf(element instanceof SVGElement ? style.fill : style.color), behind, opacity)
      const [bright = 0, dark = 0] = [light(ink), light(behind)].sort((a, b) => b - a)
      const contrast = (bright + 0.05) / (dark + 0.05)
      if (contrast < least)
        found.push(
          `${element.className || element.tagName}: ${contrast.toFixed(1)} ${element.textContent?.slice(0, 20)}`,
        )
    }
    return found
  }, leastContrast)
