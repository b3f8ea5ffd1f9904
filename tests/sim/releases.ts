import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nothingLearned } from '../../shared/search/ranking.ts'
import { publish } from '../../sync/publisher/publish.ts'

/** The releases of a publisher, signed once and served to every simulated kiosk. */
export type Releases = {
  folder: string
  /** By version, from 1: the `timestamp.json` of the time when that version was the newest, and its content root. */
  versions: readonly { timestamp: Buffer; contentRoot: string }[]
}

const count = 8
const rulesDir = join(import.meta.dirname, '../../resources/rules')
/** Numbers a release may have articles of; each release has some, with words of its own. */
const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** When the first release was signed; the others follow by a day each. */
export const firstDay = Date.UTC(2026, 0, 5, 2)
export const day = 86_400_000

export async function makeReleases(folder: string): Promise<Releases> {
  // What was learned of real questions is large, and nothing here searches.
  const rules = join(folder, 'rules')
  cpSync(rulesDir, rules, { recursive: true })
  writeFileSync(join(rules, 'ranking.json'), JSON.stringify(nothingLearned))
  const versions: { timestamp: Buffer; contentRoot: string }[] = []
  for (let version = 1; version <= count; version++) {
    const laws = join(folder, 'laws')
    rmSync(laws, { recursive: true, force: true })
    mkdirSync(laws, { recursive: true })
    const articles = numbers
      .filter((_, i) => (i * 7 + version) % 4 !== 0)
      .map((number, i) => `第${number}条 示例条文，第${i % 3 === 0 ? version : 0}次修改。`)
    writeFileSync(join(laws, '示例.md'), `# 示例法\n\n<!-- INFO END -->\n\n${articles.join('\n\n')}\n`)
    const published = await publish({
      out: join(folder, 'out'),
      laws,
      sample: false,
      sampleDir: '',
      rulesDir: rules,
      lexiconDir: laws,
      now: new Date(firstDay + (version - 1) * day),
      onProgress: () => undefined,
    })
    if (!published.ok) throw new Error(`${published.code}: ${published.detail}`)
    // The publisher takes away what is old; a mirror that fell behind still has it.
    cpSync(join(folder, 'out'), join(folder, 'ever'), { recursive: true })
    const timestamp = readFileSync(join(folder, 'out/metadata/timestamp.json'))
    versions.push({ timestamp, contentRoot: published.value.contentRoot })
  }
  return { folder: join(folder, 'ever'), versions }
}
