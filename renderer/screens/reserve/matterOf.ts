import type { Matter } from '../../../shared/contract/requests.ts'

/** The matter of a field of practice, as the content names it (resources/rules/expertise.json). */
const matters: Readonly<Record<string, Matter>> = {
  劳动争议: 'labour',
  婚姻家庭: 'family',
  房产买卖: 'housing',
  房屋租赁: 'housing',
  借贷债务: 'debt',
  交通事故: 'traffic',
  工伤: 'injury',
  继承: 'inheritance',
  消费维权: 'consumer',
  刑事辩护: 'criminal',
}

/** Null where the field says nothing of what it is about. */
export const matterOf = (expertise: string | undefined): Matter | null =>
  (expertise === undefined ? null : matters[expertise]) ?? null
