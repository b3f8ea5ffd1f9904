import { expect } from '@playwright/test'
import type { TestCentre } from '../../../sync/centre/testCentre.ts'
import { formFields } from '../../../sync/centre/testForms.ts'
import { newStaff } from '../../../sync/centre/testStaff.ts'

type Staff = Awaited<ReturnType<typeof newStaff>>
type Fields = Record<string, string>

const notice = {
  title: '示例：周六免费讲遗嘱',
  date: '2026-06-24',
  source: '示例区司法局',
  body: '# 时间和地点\n周六上午九点，在示例路1号。\n- 带好身份证\n- 见《中华人民共和国民法典》第一千一百三十六条',
}

/** Content in each of its states, as editors brought it there; the pages of the desk by their names. */
export async function eachItem(centre: TestCentre): Promise<[string, string][]> {
  const author = await newStaff(centre, 'zhang', 'editor')
  const reviewer = await newStaff(centre, 'li', 'editor')
  const write = (kind: string, fields: Fields) =>
    sent(author, `/desk/content/new/${kind}`, `/desk/content/new/${kind}`, fields)
  const decide = async (by: Staff, item: string, decision: string, note = '') => {
    await sent(by, item, `${item}/${decision}`, { note })
    return item
  }
  const submitted = async (kind: string, fields: Fields) =>
    decide(author, await write(kind, fields), 'submit')
  const approved = async (fields: Fields) => decide(reviewer, await submitted('notice', fields), 'approve')

  const wrong = await write('notice', {
    ...notice,
    title: '',
    body: '见《中华人民共和国民法典》第九千条。',
    until: '2026-01-01',
  })
  const draft = await write('notice', notice)
  const rejected = await submitted('case', { ...notice, title: '示例：打印遗嘱没有每页签名' })
  await decide(reviewer, rejected, 'reject', '示例：请写明是哪个法院的案子。')
  const waiting = await approved({
    ...notice,
    title: '示例：七月起窗口延时到晚上七点',
    publishAt: '2026-07-01T08:00',
  })
  const changed = await changedQuestion(author)
  const withdrawn = await approved({
    ...notice,
    title: '示例：端午节窗口不开',
    publishAt: '2026-06-30T08:00',
  })
  await decide(reviewer, withdrawn, 'withdraw', '示例：日期写错了。')
  const released = await approved({ ...notice, title: '示例：司法所搬到示例路1号', important: '1' })
  await untilReleased(reviewer, released)

  for (const [act, kind, id] of [
    ['add', 'document', 'interpretation-002'],
    ['add', 'guide', 'unpaid-wages'],
    ['remove', 'document', 'qa-074'],
  ] as const)
    await sent(author, '/desk/content/hot', `/desk/content/hot/${act}`, { kind, id })
  const shown = (await author.visit('/desk/content/hot')).text
  const hot = shown.match(/\/desk\/content\/items\/[^"]+/)?.[0] ?? ''
  return [
    ['item with faults', wrong],
    ['item draft', draft],
    ['item submitted, a change', changed],
    ['item sent back', rejected],
    ['item approved', waiting],
    ['item released', released],
    ['item withdrawn', withdrawn],
    ['item hot topics', await decide(author, hot, 'submit')],
    ['item edited', `${draft}/edit`],
  ]
}

/** Sends a form of a page; where that leads to. */
async function sent(by: Staff, shown: string, action: string, fields: Fields): Promise<string> {
  await by.visit(shown)
  const { status, headers } = await by.submit(action, fields)
  if (status !== 303) throw new Error(`${action} answers ${status}`)
  return headers.get('location') ?? ''
}

/** A question that is released, taken up and put a little otherwise. */
async function changedQuestion(author: Staff): Promise<string> {
  const taken = { kind: 'qa', id: 'qa-001' }
  const item = await sent(author, '/desk/content/find?q=qa-001', '/desk/content/take-up', taken)
  const { body = '', ...fields } = formFields((await author.visit(`${item}/edit`)).text)
  await sent(author, `${item}/edit`, `${item}/edit`, {
    ...fields,
    title: '老板拖欠工资，先做什么？',
    source: '示例区司法局',
    body: body.replace('收好合同', '收好劳动合同').replace('12333', '12345或12333'),
  })
  return sent(author, item, `${item}/submit`, {})
}

/** The release is made by a process of its own, and nothing says when it is there but the page. */
const untilReleased = (staff: Staff, item: string): Promise<void> =>
  expect.poll(async () => (await staff.visit(item)).text, { timeout: 120_000 }).toContain('版里有这一稿')
