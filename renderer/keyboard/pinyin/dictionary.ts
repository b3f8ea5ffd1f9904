import characters from '../../../resources/ime/characters.txt?raw'
import words from '../../../resources/ime/words.txt?raw'
import { type Candidate, pinyinEngine } from './engine.ts'

const engine = pinyinEngine(words, characters)

/** The words the letters may stand for, from the dictionary of this kiosk (resources/ime). */
export const candidates = (buffer: string, limit: number): Candidate[] => engine.candidates(buffer, limit)
