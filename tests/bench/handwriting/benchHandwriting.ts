import { loadavg } from 'node:os'
import { glyphOf } from '../../../electron/launch/handwriting/glyphs.ts'
import { kioskModel } from '../../../electron/launch/handwriting/kioskModel.ts'
import type { Ink } from '../../../shared/handwriting/ink.ts'
import { encodeModel } from '../../../shared/handwriting/model.ts'
import { recogniseAtOnce } from '../../../shared/handwriting/recognise.ts'
import { megabytes, print, spread } from '../figures.ts'
import { type Baseline, nearestHistogram, strokeWarping } from './baselines.ts'
import { chanceOf, conditions } from './conditions.ts'
import { kanjiVg } from './kanjiVg.ts'

/** Of the characters nothing was tuned with, every so many. */
const every = 5

const ranks = [1, 5, 10]
const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

/**
 * How often the character meant comes first, among the first five and among the first ten, when characters that others
 * drew (KanjiVG) are written in different ways; beside two simple recognisers that know the same characters.
 */
export function benchHandwriting(): void {
  const model = kioskModel()
  const known = [...model.codes].map((code) => String.fromCharCode(code))
  print('characters, model', `${known.length}, ${megabytes(encodeModel(model).byteLength)}`)
  // Even codes served to tune; odd ones did not.
  const unseen = known
    .filter((character) => character.charCodeAt(0) % 2 === 1)
    .flatMap((character) => ({ character, ink: kanjiVg(character) }))
    .filter((drawn): drawn is { character: string; ink: Ink } => drawn.ink !== null)
    .filter((_, i) => i % every === 0)

  const times: number[] = []
  const ours: Baseline = {
    name: 'lawkiosk',
    read: (ink) => {
      const begun = performance.now()
      const found = recogniseAtOnce(model, ink)
      times.push(performance.now() - begun)
      return found.map(({ character }) => character)
    },
  }
  const glyphs = known.map((character) => ({ character, ink: glyphOf(character) ?? [] }))
  const readers = [ours, strokeWarping(glyphs), nearestHistogram(glyphs)]
  print(
    `first / of 5 / of 10 in 100, of ${unseen.length}`,
    readers.map(({ name }) => name.padEnd(22)).join(''),
  )
  conditions.forEach(({ name, write }, number) => {
    const shares = readers.map(({ read }) => {
      const places = unseen.map(({ character, ink }) =>
        read(write(ink, chanceOf(number, character))).indexOf(character),
      )
      return ranks
        .map((rank) => percent(places.filter((place) => place >= 0 && place < rank).length / places.length))
        .join(' ')
        .padEnd(22)
    })
    print(name, shares.join(''))
  })
  print('a recognition', spread(times, 'ms'))
  print(
    'load of the machine',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  )
}
