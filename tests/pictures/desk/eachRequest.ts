import { person, type TestCentre } from '../../../sync/centre/testCentre.ts'
import { follow } from '../../../sync/centre/testFollowUp.ts'
import { ask, forms } from './asks.ts'
import { staffAt } from './staffAt.ts'

const hourMs = 3_600_000
const meeting = { time: '2026-06-29T14:00', place: '示例路1号一楼接待室', mode: 'in-person' }
const answer = {
  reason:
    '示例：没有书面合同，工作满一个月起可以要求双倍工资。\n先把考勤、工资转账的记录留好，再到劳动监察投诉。',
  cites: '劳动合同法第82条',
}

/** A request in each of its states, as it came to it; the pages of the desk by their names. */
export async function eachRequest(centre: TestCentre, today: Date): Promise<[string, string][]> {
  const yesterday = new Date(today.getTime() - 24 * hourMs)
  const asks = (form: (typeof forms)[keyof typeof forms], identity = person) =>
    ask(centre, yesterday, form, identity)
  const received = await asks(forms.reservation)
  const urgent = await asks(forms.legalAid)
  const taken = await asks(forms.reservation)
  const accepted = await asks(forms.reservation)
  const scheduled = await asks(forms.reservation)
  const declined = await asks(forms.reservation)
  const contacted = await asks(forms.mediation)
  const answered = await asks(forms.consultation)
  const appraised = await asks(forms.consultation)
  const written = await asks(forms.consultation)
  const withdrawn = await asks(forms.mediation)
  const forgotten = await asks(forms.consultation)
  const erased = await asks(forms.consultation)
  const cancelled = await asks(forms.reservation, { ...person, idNumber: '11010519491231002X' })

  const staff = await staffAt(centre, new Date(today.getTime() - hourMs))
  for (const { request } of [taken, accepted, scheduled, declined, contacted, answered, appraised, written])
    await staff.act(request, 'take')
  for (const { request } of [accepted, scheduled]) await staff.act(request, 'accept')
  await staff.act(scheduled.request, 'schedule', meeting)
  await staff.act(declined.request, 'decline', { reason: '示例：律师那几天不在上海，请改约所里的其他律师。' })
  await staff.act(contacted.request, 'contact', { reason: '示例：约了周五下午到居委会一起谈。' })
  for (const { request } of [answered, appraised]) await staff.act(request, 'close', answer)
  await follow(centre, appraised.code, { act: 'appraise', level: 'satisfied', words: '示例：说得很清楚。' })
  await follow(centre, scheduled.code, { act: 'reschedule', time: 'weekend', words: '示例：周一要上班。' })
  await follow(centre, written.code, { act: 'message', words: '示例：工资条找到了，要一起带来吗？' })
  await follow(centre, withdrawn.code, { act: 'withdraw', words: '示例：已经和好了。' })
  await follow(centre, forgotten.code, { act: 'erase', words: '' })
  const id = (request: string) => request.split('/').at(-1) ?? ''
  const erasing = `/desk/records/erase/${id(erased.request)}`
  await staff.send(erasing, erasing, { reason: 'applicant', confirmed: 'yes' })
  await staff.send(cancelled.request, '/desk/cancellations', {
    request: id(cancelled.request),
    reason: 'false-identity',
    note: '示例：号码和本人出示的证件对不上。',
  })
  return [
    ['request received', received.request],
    ['request urgent', urgent.request],
    ['request taken', taken.request],
    ['request accepted', accepted.request],
    ['request scheduled', scheduled.request],
    ['request declined', declined.request],
    ['request contacted', contacted.request],
    ['request answered', answered.request],
    ['request appraised', appraised.request],
    ['request with a message', written.request],
    ['request withdrawn', withdrawn.request],
    ['request to be forgotten', forgotten.request],
    ['request erased', erased.request],
    ['request of a cancelled account', cancelled.request],
    ['erasing', `/desk/records/erase/${id(forgotten.request)}`],
  ]
}
