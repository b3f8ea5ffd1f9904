import { appraisalLevels } from '../../../shared/contract/followUps.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { lastMonths } from '../../../sync/centre/figures/months.ts'
import type { TestCentre } from '../../../sync/centre/testCentre.ts'
import { follow } from '../../../sync/centre/testFollowUp.ts'
import { ask, forms } from './asks.ts'
import { staffAt } from './staffAt.ts'

const dayMs = 86_400_000
const perMonth = 6

/** What the figures are counted from: a year of consultations, this month's promises kept and broken, and openings. */
export async function yearOfWork(centre: TestCentre, today: Date): Promise<void> {
  for (const [ago, { month }] of lastMonths(today, 12).entries()) await consultations(centre, month, ago)
  await promises(centre, today)
  await openings(centre, today)
}

/** Answered on the 3rd of a month, and appraised by most. */
async function consultations(centre: TestCentre, month: string, ago: number): Promise<void> {
  const at = new Date(`${month}-03T02:00:00.000Z`)
  const volunteer = await staffAt(centre, at)
  for (let n = 0; n < perMonth; n++) {
    const { request, code } = await ask(centre, at, forms.consultation)
    await volunteer.act(request, 'take')
    await volunteer.act(request, 'close', { reason: '示例：先向劳动监察投诉，也可以申请仲裁。', cites: '' })
    if (n < perMonth - (ago % 3)) {
      const level = appraisalLevels[n === 0 ? 2 : n % 2] ?? 'fair'
      await follow(centre, code, { act: 'appraise', level, words: '' })
    }
  }
}

/** Mediations of this month that somebody got in touch about in time, too late or not yet; legal aid that was granted. */
async function promises(centre: TestCentre, today: Date): Promise<void> {
  const asked = new Date(today.getTime() - 16 * dayMs)
  const [mediations, aid]: string[][] = [[], []]
  for (let n = 0; n < 6; n++) {
    mediations?.push((await ask(centre, asked, forms.mediation)).request)
    aid?.push((await ask(centre, asked, forms.legalAid)).request)
  }
  for (const [days, from, to] of [
    [1, 0, 4],
    [6, 4, 5],
  ] as const) {
    const staff = await staffAt(centre, new Date(asked.getTime() + days * dayMs))
    for (const request of mediations?.slice(from, to) ?? []) {
      await staff.act(request, 'take')
      await staff.act(request, 'contact', { reason: '示例：约了周五下午到居委会一起谈。' })
    }
    for (const request of aid?.slice(from, to) ?? []) {
      await staff.act(request, 'take')
      await staff.act(request, 'accept')
    }
  }
}

const opened = [
  ['document', 'qa-001', 31],
  ['document', 'qa-022', 24],
  ['document', 'interpretation-002', 19],
  ['guide', 'work-injury', 17],
  ['document', 'qa-043', 12],
  ['guide', 'unpaid-wages', 11],
  ['document', 'case-001', 9],
  ['guide', 'rent', 8],
  ['document', 'qa-003', 6],
  ['document', 'qa-007', 2],
] as const

/** What was opened at two kiosks in the last weeks. */
async function openings(centre: TestCentre, today: Date): Promise<void> {
  centre.clock.now = today
  await centre.provision('kiosk-2')
  for (const [at, kiosk] of ['kiosk-1', 'kiosk-2'].entries()) {
    const day = dateInChina(new Date(today.getTime() - (at + 1) * dayMs))
    const counts = opened.map(([kind, id, count]) => ({ day, kind, id, count: Math.ceil(count / (at + 1)) }))
    await centre.post('/v1/demand', JSON.stringify({ counts }), await centre.token(kiosk, today))
  }
}
