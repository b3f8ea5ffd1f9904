import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { daysBefore } from '../../shared/rules/dates.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import type { HotList } from '../release/hotList.ts'
import { openDatabase } from './database.ts'
import { hotDemand, keptDays } from './demand.ts'
import { loadKeys } from './keys.ts'
import { stopWith } from './stopWith.ts'

/** What a release may carry; a kiosk shows twelve at most. */
const most = 50

/** `hot`: prints what is opened often over all kiosks, as the publisher's `--hot` reads it. Ends the process on a fault. */
export async function hotCommand(args: string[]): Promise<void> {
  const { dir, databaseUrl, days, least } = readOptions(args)
  const keys = await loadKeys(dir)
  if (!keys.ok) stopWith(`centre: ${keys.code} (${dir})`)
  const opened = await openDatabase(dir, databaseUrl)
  if (!opened.ok) stopWith(`centre: ${opened.code} (${opened.detail})`)
  const today = dateInChina(new Date())
  const from = daysBefore(today, days)
  const items = await hotDemand(opened.value, { from, least, most })
  await opened.value.destroy()
  const list: HotList = { note: `anonymous counts of all kiosks, ${from} to ${today}`, from: 'counts', items }
  console.log(JSON.stringify(list, null, 2))
}

function readOptions(args: string[]) {
  const usage = 'usage: main.ts hot --data DIR [--days N (at most 90)] [--least N]'
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { data: text, days: text, least: text } })
    const days = Number(values.days ?? 14)
    const least = Number(values.least ?? 5)
    const sound = [days, least].every((number) => Number.isInteger(number) && number > 0)
    if (!values.data || !sound || days > keptDays) stopWith(usage)
    return { dir: resolve(values.data), databaseUrl: process.env.DATABASE_URL || undefined, days, least }
  } catch {
    return stopWith(usage)
  }
}
