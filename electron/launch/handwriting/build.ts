/** Writes what the page reads handwriting with to the path it is given. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { encodeModel } from '../../../shared/handwriting/model.ts'
import { kioskModel } from './kioskModel.ts'

const [path = ''] = process.argv.slice(2)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, encodeModel(kioskModel()))
