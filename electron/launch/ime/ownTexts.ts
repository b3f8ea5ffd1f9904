import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const resources = resolve(import.meta.dirname, '../../../resources')

/** Texts written for this project: how people ask (lexicon), sample laws, guides, services, documents. */
const folders = ['lexicon', 'sample']

/** What people say when they tell their matter is a small part of the texts and most of what is keyed: it counts so often. */
const spokenTimes = 4

const runsIn = (file: string): string[] => readFileSync(file, 'utf8').match(/\p{Script=Han}+/gu) ?? []

/** Every run of Chinese characters in the project's own texts. */
export function ownTexts(): string[] {
  const written = folders.flatMap((folder) =>
    readdirSync(join(resources, folder), { recursive: true, encoding: 'utf8' })
      // A translation says again what stands in what it translates.
      .filter((name) => /\.(csv|md|ya?ml|json)$/.test(name) && !/\.en\.\w+$/.test(name))
      .sort()
      .flatMap((name) => runsIn(join(resources, folder, name))),
  )
  const spoken = runsIn(join(resources, 'ime/sentences.txt'))
  return [...written, ...Array.from({ length: spokenTimes }, () => spoken).flat()]
}
