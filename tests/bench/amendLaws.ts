import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const article = /^(?:\*\*)?第[一二三四五六七八九十百千零〇]+条/

/** Copies a folder of laws with so many of their articles amended by a few words, every seventh that it meets. */
export function amendLaws(from: string, to: string, articles: number): void {
  cpSync(from, to, { recursive: true })
  let met = 0
  let amended = 0
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.md') || amended >= articles) continue
    const path = join(to, name)
    const lines = readFileSync(path, 'utf8').split('\n')
    const written = lines.map((line) => {
      if (!article.test(line) || amended >= articles || met++ % 7 !== 0) return line
      amended++
      return `${line}（示例修改之${amended}）`
    })
    writeFileSync(path, written.join('\n'))
  }
}
