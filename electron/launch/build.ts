import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { runQuietly } from './children.ts'
import { onChange, stampOf } from './stamp.ts'

const buildLimit = 300_000

/** Builds `dist/handwriting`, `dist/ime`, `dist/page` and `dist/shell`, each only when something it is made of changed. Fails with `build`. */
export const build = async (project: string): Promise<Result<null, 'build'>> => {
  const modules = join(project, 'node_modules')
  const part = async (name: string, sources: string[], tool: string[]): Promise<Result<null, 'build'>> => {
    const stamp = await stampOf([...sources, 'package-lock.json'].map((source) => join(project, source)))
    return onChange(join(project, 'dist', `${name}.stamp`), stamp, async () => {
      process.stdout.write(`building the ${name} …\n`)
      // Under a test runner NODE_ENV says `test`, and React would come in its slow development form.
      const { code, said } = await runQuietly(process.execPath, tool, buildLimit, { NODE_ENV: 'production' })
      return code === 0 ? ok(null) : fail('build', `the ${name} could not be built:\n${said}`)
    })
  }
  const handwritingModel = join(project, 'dist/handwriting/model.bin')
  const handwriting = await part(
    'handwriting',
    ['electron/launch/handwriting', 'shared/handwriting', 'resources/handwriting'],
    [join(project, 'electron/launch/handwriting/build.ts'), handwritingModel],
  )
  if (!handwriting.ok) return handwriting
  const language = await part(
    'ime',
    ['electron/launch/ime', 'electron/launch/handwriting/characters.ts', 'shared/ime', 'resources'],
    [join(project, 'electron/launch/ime/build.ts'), join(project, 'dist/ime')],
  )
  if (!language.ok) return language
  const page = await part(
    'page',
    ['renderer', 'shared', 'resources', 'dist/handwriting.stamp', 'dist/ime.stamp'],
    [join(modules, 'vite/bin/vite.js'), 'build', '--config', join(project, 'renderer/vite.config.ts')],
  )
  if (!page.ok) return page
  return part(
    'shell',
    ['electron', 'shared', 'sync'],
    [join(modules, 'rolldown/bin/cli.mjs'), '--config', join(project, 'electron/rolldown.config.ts')],
  )
}
