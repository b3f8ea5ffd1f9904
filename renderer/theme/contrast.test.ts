import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours a theme sets, read from the style sheet itself. */
function colours(theme: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"]`)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const onEverySurface = ['ink', 'muted', 'primary', 'accent'].flatMap((text) =>
  ['paper', 'surface', 'sunken'].map((ground) => [text, ground] as const),
)
const pairs = [
  ...onEverySurface,
  ['on-primary', 'primary'],
  ['on-primary-soft', 'primary-soft'],
  ['on-accent', 'accent'],
  ['on-accent-soft', 'accent-soft'],
  ['on-good-soft', 'good-soft'],
  ['on-mark', 'mark'],
  ['muted', 'water'],
  ['primary', 'water'],
  ['accent', 'water'],
  ['ink', 'primary-soft'],
  ['muted', 'primary-soft'],
  ['primary', 'primary-soft'],
] as const

const themes = ['standard', 'dark', 'contrast']
const cases = themes.flatMap((theme) => pairs.map(([text, ground]) => ({ theme, text, ground })))

test.each(cases)('$theme: $text on $ground has at least 7:1', ({ theme, text, ground }) => {
  const found = colours(theme)
  expect(contrast(found.get(text) ?? '', found.get(ground) ?? '')).toBeGreaterThanOrEqual(7)
})

test.each(themes)('%s: the edge of a control has at least 3:1', (theme) => {
  const found = colours(theme)
  for (const ground of ['paper', 'surface']) {
    expect(contrast(found.get('edge') ?? '', found.get(ground) ?? '')).toBeGreaterThanOrEqual(3)
  }
})

test('body text has at least 20 px, the largest at least 30', () => {
  const sizes = [...css.matchAll(/--body:\s*(\d+)px/g)].map((match) => Number(match[1]))
  expect(sizes).toHaveLength(3)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(30)
})
