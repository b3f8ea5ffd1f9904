import type { MapDrawing } from '../../../shared/contract/map.ts'
import { type Frame, pixelsPerKm } from './frame.ts'
import { around, type Box, type Label, placeLabels } from './placeLabels.ts'
import type { Spot } from './plane.ts'
import type { Drawn } from './useSize.ts'

export const smallLetter = 0.84
/** The least side of what can be touched, in pixels. */
export const touchable = 66

export type PlacedLabel = {
  kind: 'here' | 'ring' | 'district' | 'water'
  key: string
  text: string
  spot: Spot
  box: Label
}

export type MapWords = {
  here: string
  ring: (kilometres: number) => string
  land: (named: MapDrawing['districts'][number]) => string
}

type Wanted = {
  drawing: MapDrawing
  frame: Frame
  drawn: Drawn
  here: Spot
  rings: readonly number[]
  /** What must stay free: the places. */
  taken: readonly Box[]
  toPixels: (point: MapDrawing['sea'][number]) => Spot
  words: MapWords
}

/** The words on a map where there is room for them: the kiosk first, then distances, districts, waters and islands. */
export function mapLabels({
  drawing,
  drawn,
  here,
  rings,
  toPixels,
  words,
  ...wanted
}: Wanted): PlacedLabel[] {
  const letter = drawn.letter * smallLetter
  const line = letter * 1.4
  const scale = pixelsPerKm(wanted.frame, drawn)
  const label = (
    kind: PlacedLabel['kind'],
    key: string,
    text: string,
    spots: readonly Spot[],
    height = line,
  ) => ({ kind, key, text, box: { spots, width: widthOf(text, letter) + 20, height } })
  const labels = [
    label('here', '', words.here, aroundDot(here, line)),
    ...rings.map((radius) => label('ring', String(radius), words.ring(radius), onRing(here, radius * scale))),
    ...drawing.districts.map((each) =>
      label('district', each.name, words.land(each), around(toPixels(each.label), touchable), touchable),
    ),
    ...[...drawing.rivers, ...drawing.islands].map((each) =>
      label('water', each.name, words.land(each), around(toPixels(each.label), touchable)),
    ),
  ]
  const spots = placeLabels(
    labels.map(({ box }) => box),
    [{ ...here, width: dot, height: dot }, ...wanted.taken],
    drawn,
  )
  return labels.flatMap((each, at) => {
    const spot = spots[at]
    return spot ? [{ ...each, spot }] : []
  })
}

/** The side of the mark of the kiosk, in pixels. */
const dot = 34

/** Where the words to the kiosk may stand: below it, above, and further off. */
const aroundDot = ({ x, y }: Spot, line: number): Spot[] =>
  [1, -1, 2.4, -2.4, 3.8, -3.8].map((lines) => ({
    x,
    y: y + Math.sign(lines) * (dot / 2) + lines * line * 0.6,
  }))

const slant = Math.SQRT1_2

/** Where a ring may be named: above, below, then on the slants. */
const onRing = ({ x, y }: Spot, r: number): Spot[] => [
  { x, y: y - r },
  { x, y: y + r },
  { x: x + r * slant, y: y - r * slant },
  { x: x - r * slant, y: y - r * slant },
  { x: x + r * slant, y: y + r * slant },
  { x: x - r * slant, y: y + r * slant },
]

/** About as wide as a text is: Chinese characters are square, Latin ones little more than half as wide. */
const widthOf = (text: string, letter: number): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.58), 0) * letter
