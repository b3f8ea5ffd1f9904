import { beforeEach, expect, test, vi } from 'vitest'
import { back, go, useNavigation } from '../../app/navigation.ts'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { useRequestKey } from '../myRequest/store.ts'
import { beginFollowUp, fill, send, useFollowUp } from './store.ts'

const { call } = vi.hoisted(() => ({ call: vi.fn() }))
vi.mock('../../transport/kiosk.ts', () => ({ call, kiosk: { call, on: () => () => undefined } }))

const screens = () => useNavigation.getState().trail.map(({ screen }) => screen)

beforeEach(() => {
  resetSessionStores()
  call.mockReset().mockResolvedValue({ ok: true, value: {} })
  go({ screen: 'home' })
  go({ screen: 'my-request', asked: true })
  useRequestKey.setState({ code: 'ABCD', tail: '5678' })
  beginFollowUp('message', null)
  fill({ words: '示例留言' })
})

test('what was written is there again when the answer has been read once more, and no failure of then', async () => {
  call.mockResolvedValueOnce({ ok: false, code: 'host-unavailable' })
  await send({ act: 'message', words: '示例留言' })
  expect(useFollowUp.getState()).toMatchObject({ failure: 'host-unavailable', sending: false })
  const { draftKey } = useFollowUp.getState()
  beginFollowUp('message', null)
  expect(useFollowUp.getState()).toMatchObject({ words: '示例留言', failure: null, draftKey })
})

test('what was touched to open it counts, and leaves the words', () => {
  beginFollowUp('appraise', null, { level: 'fair' })
  fill({ words: '示例评价' })
  beginFollowUp('appraise', null, { level: 'satisfied' })
  expect(useFollowUp.getState()).toMatchObject({ words: '示例评价', level: 'satisfied' })
})

test('another act, or the same for another request, begins empty', () => {
  beginFollowUp('withdraw', null)
  expect(useFollowUp.getState().words).toBe('')
  fill({ words: '示例理由' })
  useRequestKey.setState({ code: 'EFGH' })
  beginFollowUp('withdraw', null)
  expect(useFollowUp.getState().words).toBe('')
})

test('what was sent takes the place of its form; who went back meanwhile stays where they are', async () => {
  const sent = send({ act: 'message', words: '示例留言' })
  back()
  await sent
  expect(screens()).toEqual(['attract', 'home', 'my-request'])
  expect(useFollowUp.getState().words).toBe('')
  beginFollowUp('message', null)
  await send({ act: 'message', words: '示例留言' })
  expect(screens()).toEqual(['attract', 'home', 'my-request', 'follow-up-sent'])
})

test('another act begun while the answer is awaited is left alone', async () => {
  const sent = send({ act: 'message', words: '示例留言' })
  back()
  beginFollowUp('withdraw', null)
  fill({ words: '示例理由' })
  await sent
  expect(screens().at(-1)).toBe('follow-up')
  expect(useFollowUp.getState().words).toBe('示例理由')
})

test('what is done is done to the request it was opened for, whatever receipt comes meanwhile', async () => {
  useRequestKey.setState({ code: 'NEXT', tail: '0000' })
  await send({ act: 'message', words: '示例留言' })
  expect(call).toHaveBeenCalledWith(
    'requests.follow',
    expect.objectContaining({ code: 'ABCD', tail: '5678' }),
  )
})
