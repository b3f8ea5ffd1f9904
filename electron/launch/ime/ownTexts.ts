import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const resources = resolve(import.meta.dirname, '../../../resources')

/** Texts written for this project: how people ask (lexicon), sample laws, guides, services, documents. */
const folders = ['lexicon', 'sample']

/** Every run of Chinese characters in the project's own texts. */
export function ownTexts(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(resources, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|md|ya?ml|json)$/.test(name))
      .sort()
      .flatMap(
        (name) => readFileSync(join(resources, folder, name), 'utf8').match(/\p{Script=Han}+/gu) ?? [],
      ),
  )
}
