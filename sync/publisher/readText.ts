import { readFile } from 'node:fs/promises'
import { errnoOf } from './fault.ts'
import { type Read, refuse } from './problem.ts'

const newline = 0x0a

/** Whether bytes are UTF-8; the decoder is asked, because only it knows every malformed sequence. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The first line that is not UTF-8. A newline byte never lies inside a UTF-8 character, so lines can be tried alone. */
function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start)
    const stop = end === -1 ? bytes.length : end
    if (decode(bytes.subarray(start, stop)) === null) return line
    start = stop + 1
  }
  return line
}

/** Reads a text file as UTF-8 without its byte order mark. `name` is how problems call it. */
export async function readText(path: string, name: string): Promise<Read<string>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === null) throw error
    return refuse(name, 1, `cannot be read (${errno})`)
  }
  const text = decode(bytes)
  if (text === null) return refuse(name, firstBadLine(bytes), 'not valid UTF-8: save the file as UTF-8')
  if (text.trim() === '') return refuse(name, 1, 'the file is empty')
  return { ok: true, value: text }
}
