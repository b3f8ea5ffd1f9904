import type { ReactNode } from 'react'
import type { Asked } from '../app/ask.ts'
import { useText } from '../i18n/text.ts'
import { Failure } from './Failure.tsx'

type Props<T> = { asked: Asked<T>; retry: () => void; children: (value: T) => ReactNode; waiting?: string }

/** The three faces of an answer: words while it is under way, the value, or what went wrong. */
export function Loaded<T>({ asked, retry, children, waiting }: Props<T>) {
  const t = useText()
  if (asked.state === 'loading') {
    return (
      <p className="muted" role="status">
        {waiting ?? t.bar.loading}
      </p>
    )
  }
  if (asked.state === 'failed') return <Failure code={asked.code} retry={retry} />
  return children(asked.value)
}
