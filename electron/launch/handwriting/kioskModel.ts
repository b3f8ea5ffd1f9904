import type { Model } from '../../../shared/handwriting/model.ts'
import { buildModel } from './buildModel.ts'
import { characters } from './characters.ts'
import { characterFrequencies, glyphOf } from './glyphs.ts'
import { readProjection } from './projectionFile.ts'

/** What a kiosk reads handwriting with: every character there is stroke data for. */
export function kioskModel(): Model {
  const frequencies = characterFrequencies()
  return buildModel(
    readProjection(),
    characters().flatMap((character) => {
      const ink = glyphOf(character)
      return ink ? [{ character, ink, frequency: frequencies.get(character) ?? 0 }] : []
    }),
  )
}
