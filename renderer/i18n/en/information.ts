import type { Catalogue } from '../zh-CN.ts'

export const information: Catalogue['information'] = {
  title: 'News, notices, explanations',
  kind: 'Which kind',
  all: 'All',
  important: 'Important',
  now: 'Important these days',
  none: 'There is nothing of this kind now',
  noneBody: 'You can look at another kind, ask the staff, or call 12348.',
}
