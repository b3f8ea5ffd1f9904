import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import type { ServiceDefinition } from '../../release/service.ts'
import { stopWith } from '../stopWith.ts'
import { readConnectors } from './connectors.ts'

/**
 * `calendar`: prints what the examination platform announces (Codes, Art. 27) as the `calendar` of a service, for a
 * person to read over, put into English and release. Ends the process on a fault.
 */
export async function calendarCommand(args: string[]): Promise<void> {
  const connectors = await readConnectors(dirOf(args))
  if (!connectors.ok) return stopWith(`centre: ${connectors.code} (${connectors.detail})`)
  const { examination } = connectors.value
  if (!examination) return stopWith('centre: connectors.json names no examination platform')
  const announced = await examination.calendar()
  if (!announced.ok) return stopWith(`centre: ${announced.code} (${announced.detail})`)
  const { source, dates } = announced.value
  const both = (text: string) => ({ 'zh-CN': text, en: text })
  const calendar: ServiceDefinition['calendar'] = {
    note: both(source),
    dates: dates.map(({ name, ...days }) => ({ name: both(name), ...days })),
  }
  console.log(stringify({ calendar }, { lineWidth: 0 }))
}

function dirOf(args: string[]): string {
  const usage = 'usage: main.ts calendar --data DIR'
  try {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
    return values.data ? resolve(values.data) : stopWith(usage)
  } catch {
    return stopWith(usage)
  }
}
