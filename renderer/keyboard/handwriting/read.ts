import { decodeModel, type Model } from '../../../shared/handwriting/model.ts'
import { recognise } from '../../../shared/handwriting/recognise.ts'
import { inSlices } from '../../app/inSlices.ts'

const modelUrl = new URL('../../../dist/handwriting/model.bin', import.meta.url)

/** The first of these are shown; what comes after is rarely meant. */
const shown = 10

let model: Promise<Model | null> | null = null

/** Fetches the model once; a failed attempt is made again the next time. */
export function loadModel(): Promise<Model | null> {
  model ??= fetch(modelUrl)
    .then(async (answer) => (answer.ok ? decodeModel(await answer.arrayBuffer()) : null))
    .catch(() => null)
    .then((loaded) => {
      if (!loaded) model = null
      return loaded
    })
  return model
}

/**
 * The characters the strokes may stand for. Reads in slices, and leaves off once it is not wanted any more. Null when
 * there is no model.
 */
export async function read(
  strokes: readonly (readonly number[])[],
  isWanted: () => boolean,
): Promise<string[] | null> {
  const loaded = await loadModel()
  if (!loaded) return null
  const run = recognise(
    loaded,
    strokes.map((stroke) => Float32Array.from(stroke)),
  )
  const found = await inSlices(run, isWanted)
  return (found ?? []).slice(0, shown).map(({ character }) => character)
}
