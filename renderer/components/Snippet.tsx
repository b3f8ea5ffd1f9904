import { createElement } from 'react'
import type { Segment } from '../../shared/contract/kinds.ts'

/** Text of the snapshot with what the search matched marked. It is Chinese whatever the page's language. */
export const Snippet = ({ segments }: { segments: readonly Segment[] }) =>
  createElement(
    'span',
    { lang: 'zh-CN' },
    ...segments.map(({ text, hit }) => (hit ? createElement('mark', null, text) : text)),
  )
