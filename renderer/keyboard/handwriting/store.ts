import { sessionStore } from '../../app/sessionStore.ts'
import { wordsAfter } from '../pinyin/offers.ts'
import type { TextElement } from '../store.ts'
import { deleteBefore, textBefore, typeInto } from '../typing.ts'
import { read } from './read.ts'

/** x0, y0, x1, y1, … in pixels of the writing area. */
export type InkStroke = readonly number[]

type Handwriting = {
  /** The character under way. */
  strokes: InkStroke[]
  /** The pen is down. */
  writing: boolean
  /** What the strokes may stand for, the likeliest first; null until they have been read. */
  candidates: string[] | null
  /** The character a pause has put into the field: another candidate takes its place. */
  taken: string | null
  /** What may come next, after the character just chosen. */
  following: string[]
  /** The strokes could not be read at all: the model is not there. */
  broken: boolean
}

const clean: Handwriting = {
  strokes: [],
  writing: false,
  candidates: null,
  taken: null,
  following: [],
  broken: false,
}

export const useHandwriting = sessionStore<Handwriting>(clean)

/** Drops what is under way. */
export const clearInk = (): void => useHandwriting.setState(clean)

export function penDown(): void {
  const { taken } = useHandwriting.getState()
  useHandwriting.setState({
    writing: true,
    following: [],
    ...(taken !== null && { candidates: null, taken: null }),
  })
}

export function penUp(stroke: InkStroke): void {
  const { strokes } = useHandwriting.getState()
  useHandwriting.setState({ writing: false })
  void readInk([...strokes, stroke])
}

export function undoStroke(): void {
  void readInk(useHandwriting.getState().strokes.slice(0, -1))
}

/** Shows the strokes, and what they may stand for as soon as that is known. */
async function readInk(strokes: InkStroke[]): Promise<void> {
  if (strokes.length === 0) return clearInk()
  useHandwriting.setState({ strokes })
  const isCurrent = () => useHandwriting.getState().strokes === strokes
  const result = await read(strokes, isCurrent)
  if (isCurrent()) useHandwriting.setState({ candidates: result ?? [], broken: result === null })
}

const mostFollowing = 8

/** Puts a candidate into the field, in place of the one a pause has put there if the caret is still behind that; whether it went in. */
export function take(field: TextElement, text: string): boolean {
  const { taken } = useHandwriting.getState()
  if (taken !== null && textBefore(field).endsWith(taken)) deleteBefore(field)
  const isIn = typeInto(field, text)
  useHandwriting.setState({ ...clean, following: wordsAfter(textBefore(field), mostFollowing) })
  // The candidate that was touched is gone; the focus must not go with it.
  field.focus({ preventScroll: true })
  return isIn
}

/** The likeliest of the character under way; undefined where none is. */
function firstRead(): string | undefined {
  const { strokes, candidates } = useHandwriting.getState()
  return strokes.length === 0 ? undefined : candidates?.[0]
}

/** Puts the likeliest character into the field; whether there was one. */
export function takeFirst(field: TextElement): boolean {
  const first = firstRead()
  if (first !== undefined) take(field, first)
  return first !== undefined
}

/** After a pause the likeliest character goes in; the others stay, to take its place if it is the wrong one. */
export function takeAfterPause(field: TextElement): void {
  const { candidates } = useHandwriting.getState()
  const first = firstRead()
  if (first !== undefined && take(field, first))
    useHandwriting.setState({ candidates, taken: first, following: [] })
}
