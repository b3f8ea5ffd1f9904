import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Net } from '../net/fetchBytes.ts'
import type { PullState } from '../state/state.ts'
import type { SignedRelease } from './release.ts'
import { type Etag, type MetadataFault, verifyRelease } from './verifyRelease.ts'

/** `bases`: the mirrors to fetch from, best first. `bytes` is what metadata came over the network. */
export type Polled = { release: SignedRelease; bases: readonly string[]; bytes: number }

/** What stands out most among the faults of several mirrors. */
const telling: readonly MetadataFault[] = ['no-root', 'expired', 'rolled-back', 'refused', 'no-release']

/**
 * Polls mirrors of one signed source. Every poll begins with the next one, so that none can withhold releases for
 * long. A mirror with nothing new ends the poll; where there is something to fetch the others are asked, too, and the
 * newest that verified is taken.
 */
export class Mirrors {
  private readonly bases: readonly string[]
  private readonly etags = new Map<string, Etag | null>()
  private turn: number

  /** `first` says which mirror the first poll begins with, from 0 to 1, so that a fleet spreads over them. */
  constructor(urls: readonly string[], first: number) {
    this.bases = urls.map((url) => url.replace(/\/+$/, ''))
    this.turn = Math.floor(first * this.bases.length)
  }

  async poll(
    net: Net,
    state: PullState,
    source: { trustedRoot: string; now: Date },
  ): Promise<Result<Polled, MetadataFault>> {
    const start = this.turn++ % this.bases.length
    const order = [...this.bases.slice(start), ...this.bases.slice(0, start)]
    const active = state.active()
    const sound: string[] = []
    const faults: { code: MetadataFault; text: string }[] = []
    let best: SignedRelease | null = null
    let bytes = 0
    for (const base of order) {
      const etag = this.etags.get(base) ?? null
      const verified = await verifyRelease(net, state, { ...source, base, etag })
      if (!verified.ok) {
        const { code, detail = '' } = verified
        faults.push({ code, text: `${new URL(base).host}: ${code} ${detail}`.trim() })
        continue
      }
      bytes += verified.value.bytes
      this.etags.set(base, verified.value.etag)
      const { release } = verified.value
      // What verified later is never older: each takes the floors of the one before.
      const newer = best === null || release.manifest.version > best.manifest.version
      if (newer) sound.unshift(base)
      else sound.push(base)
      best = release
      if (active?.version === release.manifest.version) break
    }
    if (best)
      return ok({ release: best, bases: [...sound, ...order.filter((b) => !sound.includes(b))], bytes })
    const said = faults.map(({ text }) => text).join('; ')
    const code = telling.find((code) => faults.some((fault) => fault.code === code)) ?? faults[0]?.code
    return fail(code ?? 'unreachable', said)
  }
}
