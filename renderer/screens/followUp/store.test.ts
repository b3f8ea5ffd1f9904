import { beforeEach, expect, test } from 'vitest'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { useRequestKey } from '../myRequest/store.ts'
import { beginFollowUp, fill, send, useFollowUp } from './store.ts'

beforeEach(() => {
  resetSessionStores()
  useRequestKey.setState({ code: 'ABCD', tail: '5678' })
  beginFollowUp('message', null)
  fill({ words: '示例留言' })
})

test('what was written is there again when the answer has been read once more, and no failure of then', async () => {
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
