import { type ComponentRef, useDeferredValue, useEffect, useRef } from 'react'
import type { LawHead } from '../../../shared/contract/laws.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'

type Props = { head: LawHead; section: number; onClose: () => void; onChoose: (section: number) => void }

const none: LawHead['contents'] = []

/** The table of contents of a law, open at the section being read. */
export function Contents({ head, section, onClose, onChoose }: Props) {
  const t = useText()
  // A code has hundreds of headings: the sheet opens first, they follow.
  const entries = useDeferredValue(head.contents, none)
  const here = entries.findLast((entry) => entry.section <= section)
  const current = useRef<ComponentRef<'button'>>(null)
  useEffect(() => {
    if (here) current.current?.scrollIntoView({ block: 'center' })
  }, [here])
  return (
    <Sheet title={t.law.contents} onClose={onClose}>
      <ol className="law-contents" lang="zh-CN">
        {entries.map((entry) => (
          <li key={`${entry.section} ${entry.level} ${entry.title}`} data-level={entry.level}>
            <button
              type="button"
              className="law-contents-entry"
              {...(entry === here && { ref: current, 'aria-current': 'true' })}
              onClick={() => onChoose(entry.section)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
