import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Base64 of bytes that stand anywhere in what was encoded: at each of three offsets, without the characters they share. */
const base64Forms = (bytes: Buffer): string[] =>
  [0, 1, 2].map((offset) => {
    const before = Buffer.alloc(offset)
    const whole = Math.floor(((offset + bytes.length) * 8) / 6)
    return Buffer.concat([before, bytes])
      .toString('base64')
      .slice(offset && offset + 1, whole)
  })

/** The bytes a text may lie on a disk as: UTF-8 and UTF-16LE, each also in base64, in hex and as JSON writes a Buffer. */
const formsOf = (text: string): Buffer[] =>
  (['utf8', 'utf16le'] as const).flatMap((encoding) => {
    const bytes = Buffer.from(text, encoding)
    const hex = bytes.toString('hex')
    const written = [...base64Forms(bytes), hex, hex.toUpperCase(), bytes.join()]
    return [bytes, ...written.map((form) => Buffer.from(form))]
  })

/** Reads every byte of every file of a folder and says which of the texts lie there, as `file: text`. */
export function searchDisk(dir: string, texts: readonly string[]): string[] {
  const wanted = texts.map((text) => ({ text, forms: formsOf(text) }))
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name)
    const bytes = readFileSync(path)
    const found = wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form)))
    return found.map(({ text }) => `${relative(dir, path)}: ${text}`)
  })
}
