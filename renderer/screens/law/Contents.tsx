import type { LawHead } from '../../../shared/contract/laws.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'

type Props = { head: LawHead; section: number; onClose: () => void; onChoose: (section: number) => void }

const intoView = (entry: HTMLElement | null): void => entry?.scrollIntoView({ block: 'center' })

/** The table of contents of a law, open at the section being read. */
export function Contents({ head, section, onClose, onChoose }: Props) {
  const t = useText()
  const here = head.contents.findLast((entry) => entry.section <= section)
  return (
    <Sheet title={t.law.contents} onClose={onClose}>
      <ol className="law-contents" lang="zh-CN">
        {head.contents.map((entry) => (
          <li key={`${entry.section} ${entry.level} ${entry.title}`} data-level={entry.level}>
            <button
              type="button"
              className="law-contents-entry"
              {...(entry === here && { ref: intoView, 'aria-current': 'true' })}
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
