import { expect } from '@playwright/test'
import { axeFaults } from './faults.ts'
import { test } from './kioskTest.ts'
import { faint, overflowing, overlapping, sideways, smallTargets } from './measure.ts'

test('what looks.spec.ts measures is found where it is', async ({ chromium }) => {
  const page = await chromium.newPage({ viewport: { width: 400, height: 400 } })
  const touch = 'position: absolute; width: 80px; height: 80px; left: 0; top: 0'
  await page.setContent(`<!doctype html><main>
    <button style="${touch}">under</button><button style="${touch}; left: 40px">over</button>
    <button style="position: absolute; top: 200px">small</button>
    <p style="position: absolute; top: 300px; width: 40px; overflow: hidden; white-space: nowrap">cut off here</p>
    <div style="background: #333; opacity: .5"><p>half there</p></div>
    <p style="color: #595959">just enough</p><p style="color: #5f5f5f">too faint</p>
    <button style="${touch}; top: 100px"></button>
    <p style="position: absolute; top: 350px; width: 500px; white-space: nowrap">${'wide '.repeat(20)}</p>
  </main>`)
  expect(await sideways(page)).toBeGreaterThan(0)
  expect(await smallTargets(page)).toEqual([expect.stringMatching(/^small /)])
  expect(await faint(page)).toEqual([
    expect.stringContaining('half there'),
    expect.stringContaining('too faint'),
  ])
  expect(await overlapping(page)).toEqual(['under on over'])
  expect(await overflowing(page)).toEqual([
    expect.stringContaining('cut off'),
    expect.stringContaining('wide'),
  ])
  expect(await axeFaults(page)).toContainEqual(expect.stringMatching(/^button-name: /))
  await page.close()
})
