import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, simulate } from './simulate.ts'
import { makeStage } from './stage.ts'

/** `npm run sim` plays as many as one likes. */
const seeds = 60
let work: string
let stage: Stage
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'sim-'))
  mkdirSync(join(work, 'stage'))
  stage = await makeStage(join(work, 'stage'))
}, 60_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const play = async (seed: number) => {
  const folder = join(work, `play-${seed}`)
  const played = await simulate(seed, folder, stage)
  rmSync(folder, { recursive: true, force: true })
  return played
}

test(`${seeds} histories of kiosks, centre, network, clocks and crashes lose nothing and double nothing`, async () => {
  const broken: string[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const played = await play(seed)
    if (!played.ok) broken.push(`seed ${seed}: ${played.detail}`)
  }
  expect(broken).toEqual([])
}, 300_000)

test('a seed plays the same history again', async () => {
  expect((await play(7)).trace).toEqual((await play(7)).trace)
})
