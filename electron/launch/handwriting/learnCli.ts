/** `npm run train:handwriting`: learns the projection anew and writes it to `resources/handwriting/`. */
import { writeFileSync } from 'node:fs'
import { characters } from './characters.ts'
import { glyphOf } from './glyphs.ts'
import { learnProjection } from './learn.ts'
import { encodeProjection, projectionPath } from './projectionFile.ts'

const glyphs = characters()
  .map(glyphOf)
  .filter((glyph) => glyph !== null)
writeFileSync(
  projectionPath,
  encodeProjection(learnProjection(glyphs, { dimensions: 112, variants: 24, seed: 20 })),
)
