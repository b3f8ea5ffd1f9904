import { get } from 'node:http'
import { print } from '../figures.ts'
import type { Cpu } from './cpu.ts'

const polls = 5_000

/** What a kiosk costs the centre when it asks for something new and there is nothing, each time on a new connection. */
export async function benchPolling(url: string, cpu: Cpu): Promise<void> {
  const path = `${url}/releases/metadata/timestamp.json`
  const first = await once(path, {})
  const before = cpu()
  let bytes = 0
  const started = performance.now()
  for (let i = 0; i < polls; i++) bytes += (await once(path, { 'if-none-match': first.etag })).bytes
  const seconds = (performance.now() - started) / 1000
  const ms = ((cpu() - before) * 1000) / polls
  print(
    'poll that finds nothing new',
    `${Math.round(bytes / polls)} bytes both ways, ${ms.toFixed(2)} ms of the centre`,
  )
  const everySecond = 2_000 / 30
  print(
    '  2,000 kiosks every 30 seconds',
    `${((everySecond * ms) / 10).toFixed(1)} % of a core, ${((everySecond * bytes) / polls / 1000).toFixed(0)} kB a second`,
  )
  print('  one after another', `${Math.round(polls / seconds)} per second`)
}

function once(path: string, headers: Record<string, string>): Promise<{ etag: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(path, { headers, agent: false }, (response) => {
      response.resume().on('end', () => {
        const { bytesRead, bytesWritten } = response.socket
        resolve({ etag: String(response.headers.etag), bytes: bytesRead + bytesWritten })
      })
    }).on('error', reject)
  })
}
