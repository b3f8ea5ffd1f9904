/**
 * `npm start`: builds what changed, publishes a release, starts a centre, provisions a kiosk and opens it.
 * Options: --no-open, --laws DIR, --port N, --centre-port N, --data DIR. Ends with everything it started.
 */
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { build } from './build.ts'
import { provisionSampleKiosk, startCentre } from './centre.ts'
import { endPrograms } from './children.ts'
import { openKiosk } from './kiosk.ts'
import { hasDisplay, isFolder, openBrowser, portFree, writableFolder } from './machine.ts'
import { readOptions, type StartOptions } from './options.ts'
import { placesOf } from './places.ts'
import { publish } from './release.ts'

const project = join(import.meta.dirname, '../..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Everything up to a kiosk that shows content; the promise inside resolves when the kiosk is closed. */
const start = async (options: StartOptions): Promise<Result<Promise<number>>> => {
  const places = placesOf(project, options.data)
  // What cannot work is said before the long work begins.
  for (const folder of [places.data, places.logs, join(project, 'dist')]) {
    const writable = await writableFolder(folder)
    if (!writable.ok) return writable
  }
  if (options.laws !== null && !(await isFolder(options.laws)))
    return fail('no-laws', `there is no folder ${options.laws} to take laws from`)
  for (const port of [options.port, options.centrePort]) {
    const free = await portFree(port)
    if (!free.ok) return free
  }

  const built = await build(project)
  if (!built.ok) return built
  const published = await publish(places, options.laws)
  if (!published.ok) return published
  const centre = await startCentre(places, options.centrePort)
  if (!centre.ok) return centre
  const provisioned = await provisionSampleKiosk(places, centre.value.url)
  if (!provisioned.ok) return provisioned
  say(
    `desk ${new URL('/desk', centre.value.url).href} (user staff, password in ${join(places.centre, 'desk-password.txt')})`,
  )
  say(`logs ${places.logs}`)
  void centre.value.exited.then(() => ending || say('the centre ended; the kiosk goes on without it'))
  const kiosk = await openKiosk(places, { window: options.open, port: options.port })
  if (!kiosk.ok) return kiosk
  say(`ready ${kiosk.value.url}`)
  if (options.open && kiosk.value.browser && hasDisplay()) openBrowser(kiosk.value.url)
  return ok(kiosk.value.exited)
}

let ending = false
const end = async (code: number): Promise<void> => {
  if (ending) return
  ending = true
  await endPrograms()
  process.exit(code)
}
process.on('SIGINT', () => end(130))
process.on('SIGTERM', () => end(143))
process.on('SIGHUP', () => end(129))
// Started by run.mjs: ends with it, however it ended.
process.on('disconnect', () => end(1))

const options = readOptions(process.argv.slice(2))
const result = options.ok ? await start(options.value) : options
if (result.ok) {
  const code = await result.value
  if (code !== 0 && !ending) process.stderr.write('the kiosk ended\n')
  await end(code)
} else if (!ending) {
  if (result.detail) process.stderr.write(`${result.detail}\n`)
  await end(1)
}
