/**
 * `npm run coverage:codes`: which end-to-end specs prove which article of the Codes, by the articles their titles name
 * (`Art. 26: …`, `Arts 10, 12: …`). Ends with 1 while an article has none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articles } from './articles.ts'

const folder = join(import.meta.dirname, '../e2e')
const proved = new Map<number, string[]>()
for (const file of readdirSync(folder).filter((name) => name.endsWith('.spec.ts'))) {
  const text = readFileSync(join(folder, file), 'utf8')
  for (const [, named = '', title] of text.matchAll(
    /\b(?:test|lookTest)\(\s*['"`]Arts?\.? ([\d, ]+): (.*?)['"`],\s*async/g,
  ))
    for (const article of named.split(',').map(Number))
      proved.set(article, [...(proved.get(article) ?? []), `${file}: ${title}`])
}

const bare = Object.keys(articles)
  .map(Number)
  .filter((article) => !proved.has(article))
for (const [article, asks] of Object.entries(articles)) {
  console.log(`Art. ${article}  ${asks}`)
  for (const spec of proved.get(Number(article)) ?? ['-']) console.log(`    ${spec}`)
}
const unknown = [...proved.keys()].filter((article) => !(article in articles))
if (unknown.length > 0)
  console.log(`\nspecs name articles that ask nothing of a kiosk: ${unknown.join(', ')}`)
console.log(
  `\n${Object.keys(articles).length - bare.length} of ${Object.keys(articles).length} articles have a spec`,
)
if (bare.length > 0) console.log(`without one: ${bare.join(', ')}`)
process.exitCode = bare.length + unknown.length > 0 ? 1 : 0
