import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { print } from './figures.ts'

const kinds = { js: 'scripts', css: 'style sheets', woff2: 'fonts', bin: 'models' } as const
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(0)} kB`

/** Sizes of what the built page is made of. */
export function benchBundle(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const [end, name] of Object.entries(kinds)) {
    const bodies = files
      .filter((file) => file.endsWith(`.${end}`))
      .map((file) => readFileSync(join(folder, file)))
    const all = bodies.reduce((sum, body) => sum + body.length, 0)
    const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    print(`page, ${name}`, `${kilobytes(all)} in ${bodies.length} files, ${kilobytes(packed)} gzipped`)
  }
}
