import { join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { renew } from '../../sync/publisher/tuf/renew.ts'
import { runProgram } from './children.ts'
import type { Places } from './places.ts'
import { onChange, stampOf } from './stamp.ts'

/** Publishes a signed release when what it is made from changed, or none was made yet. Fails with `release`. */
export const publish = async (places: Places, laws: string | null): Promise<Result<null, 'release'>> => {
  const { project, releases } = places
  const content = laws === null ? [] : [resolve(laws)]
  const sources = ['resources', 'shared', 'sync/publisher', 'sync/release'].map((path) => join(project, path))
  const stamp = await stampOf([...sources, ...content], content)
  const args = ['--out', releases, '--sample', ...content.flatMap((folder) => ['--laws', folder])]
  const published = await onChange(join(places.data, 'release.stamp'), stamp, async () => {
    const code = await runProgram(process.execPath, [join(project, 'sync/publisher/cli.ts'), ...args])
    // The publisher has said why.
    return code === 0 ? ok(null) : fail('release')
  })
  // What is served says for sixty days that it is the newest; a kiosk started later would not believe it.
  const renewed = published.ok ? await renew(releases, new Date()) : published
  if (published.ok && !renewed.ok)
    console.error(`the release is not renewed: ${renewed.code} (${renewed.detail})`)
  return published
}
