/** Writes what the keyboard knows of the language to the folder it is given. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageFiles } from './model.ts'

const [folder = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const { lexicon, grammar } = languageFiles()
writeFileSync(join(folder, 'lexicon.bin'), lexicon)
writeFileSync(join(folder, 'grammar.bin'), grammar)
