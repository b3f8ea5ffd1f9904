import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type StandIn, startStandIn } from '../../sync/centre/connectors/testStandIn.ts'
import type { ItemState } from '../../sync/centre/content/kinds.ts'
import { smallRows, testPublisher } from '../../sync/centre/content/testPublisher.ts'
import type { RequestRow } from '../../sync/centre/tables.ts'
import { browser } from '../../sync/centre/testBrowser.ts'
import { person, submission } from '../../sync/centre/testCentre.ts'
import { ruleRows } from '../../sync/centre/testRelease.ts'
import { newStaff } from '../../sync/centre/testStaff.ts'
import type { BadCentre } from './badCentre.ts'

const service = (desk: string, more: object = {}) => ({
  kind: 'service-application',
  serviceId: 'mediation',
  serviceName: '人民调解',
  desk,
  institutionId: '',
  institutionName: '',
  periods: ['mediation.contact'],
  lines: [{ label: '示例', text: '示例' }],
  ...more,
})
const meeting = {
  meeting_time: '2099-01-04T09:00',
  meeting_place: '示例路1号',
  meeting_mode: 'phone',
} as const
const sampleLaw = '# 示例法\n\n2026年1月1日通过\n\n第一条 示例。\n\n第二条 示例。'

/**
 * Fills a centre so that an administrator is shown every form there is: requests, items and accounts in each of their
 * states. Answers with their browser, the pages to begin with, and what is to be closed.
 */
export async function everyState(bad: BadCentre) {
  const { centre, db } = bad
  const standIn = await startStandIn()
  await connect(bad, standIn)
  const send = async (form: object, change: Partial<RequestRow>, identity: object = person) => {
    const payload = { ...submission(), form, identity }
    const kind = 'kind' in form ? String(form.kind) : ''
    const { id, bytes } = await centre.sealed(payload, { kind })
    const { status } = await centre.post('/v1/requests', bytes)
    if (status !== 201) throw new Error(`a request answers ${status}`)
    if (Object.keys(change).length > 0)
      await db.updateTable('request').set(change).where('id', '=', id).execute()
    return `/desk/requests/${id}`
  }
  const { form: reservation } = submission()
  const notary = service('institution', { serviceId: 'notary', handOver: 'notarization' })
  const requests = [
    await send(reservation, {}),
    await send(reservation, { state: 'accepted', taken_by: 'someone' }),
    await send(reservation, { state: 'scheduled', ...meeting }),
    await send(reservation, { state: 'declined' }),
    await send(service('institution'), {}),
    await send(service('volunteer'), { state: 'contacted' }),
    await send(service('volunteer'), { state: 'closed' }),
    await send(service('volunteer'), { state: 'withdrawn' }),
    await send(service('volunteer'), { asked: 'erase', asked_at: '2026-04-30T02:00:00.000Z' }),
    await send(notary, {}),
  ]
  const handedOver = await send(notary, {})
  const cancelled = await send(reservation, {}, { ...person, idNumber: '11010519491231002X' })

  await newStaff(centre, 'someone', 'volunteer')
  await newStaff(centre, 'closed', 'volunteer')
  await db
    .updateTable('staff')
    .set({ disabled_at: '2026-04-30T01:00:00.000Z' })
    .where('id', '=', 'closed')
    .execute()
  const writer = await newStaff(centre, 'writer', 'editor')
  const page = browser(centre)
  await page.signIn()
  await page.visit(handedOver)
  await taken(page.submit(`${handedOver}/hand-over`))
  await page.visit(cancelled)
  const request = cancelled.split('/').at(-1) ?? ''
  await taken(page.submit('/desk/cancellations', { request, reason: 'false-identity', note: '示例' }))

  const write = async (by: typeof page, kind: string, fields: Record<string, string>, state: ItemState) => {
    await by.visit(`/desk/content/new/${kind}`)
    const path = (await taken(by.submit(`/desk/content/new/${kind}`, fields))).headers.get('location') ?? ''
    const id = path.split('/').at(-1) ?? ''
    await db.updateTable('content_item').set({ state }).where('id', '=', id).execute()
    return path
  }
  const news = { title: '示例新闻', date: '2026-04-30', source: '示例区司法局', body: '见《示例法》第一条。' }
  const later = { ...news, publishAt: '2099-01-01T09:00' }
  const items = [
    await write(page, 'news', news, 'draft'),
    await write(page, 'law', { category: '法律', body: sampleLaw }, 'draft'),
    await write(page, 'institution', { title: '示例', csv: 'id,name' }, 'draft'),
    await write(writer, 'notice', news, 'submitted'),
    await write(writer, 'notice', news, 'rejected'),
    await write(writer, 'notice', later, 'approved'),
    await write(writer, 'notice', news, 'withdrawn'),
  ]
  await page.visit('/desk/content/find?q=news-1')
  items.push(
    (await taken(page.submit('/desk/content/take-up', { id: 'news-1' }))).headers.get('location') ?? '',
  )

  for (const id of ['news-1', 'news-2']) {
    await page.visit('/desk/content/hot')
    await taken(page.submit('/desk/content/hot/add', { kind: 'document', id }))
  }

  const starts = [
    ...requests,
    handedOver,
    cancelled,
    ...items,
    ...items.slice(0, 3).map((item) => `${item}/edit`),
    '/desk/accounts/someone',
    '/desk/accounts/closed',
    '/desk/content/find?q=news-2',
    '/desk/content/hot?q=示例法第一条',
    '/desk/content/rows/institution?id=inst-2',
    '/desk/content/rows/practitioner?id=prac-1',
    '/desk/content/rows/penalty?id=pen-1',
    '/desk',
    '/desk/sign-in',
  ]
  return { page, starts, close: () => standIn.close() }
}

/** A release with something of each kind to change, and the platform outside that notaries' requests go to. */
async function connect({ centre }: BadCentre, standIn: StandIn): Promise<void> {
  const practitioner = {
    id: 'prac-1',
    name: '乙示例',
    kind: 'lawyer',
    gender: '女',
    institution_id: 'inst-1',
    certificate_no: '',
    licensed_on: null,
    district: '示例区',
    expertise: '[]',
    languages: '[]',
    history: '示例',
    accepts_reservation: 1,
    photo: null,
    sample: 1,
  }
  const penalty = {
    id: 'pen-1',
    subject_kind: 'practitioner',
    subject_id: 'prac-1',
    kind: '警告',
    cause: '示例',
    authority: '示例区司法局',
    decided_on: '2026-01-01',
    published_on: '2026-01-02',
    public_until: null,
    doc_no: '示例〔2026〕1号',
    sample: 1,
  }
  const [document] = smallRows.document
  const rows = {
    ...smallRows,
    practitioner: [practitioner],
    penalty: [penalty],
    document: [...smallRows.document, { ...document, id: 'news-2' }],
    rule: await ruleRows(),
  }
  await testPublisher(centre.releasesDir, rows).serve()
  const { url, token } = standIn.access
  await writeFile(
    join(centre.dir, 'connectors.json'),
    JSON.stringify({ notarization: { url, token, seconds: 5 } }),
  )
  await centre.restart()
}

async function taken<T extends { status: number; text: string }>(sent: Promise<T>): Promise<T> {
  const answer = await sent
  if (answer.status !== 303) throw new Error(`answers ${answer.status}`)
  return answer
}
