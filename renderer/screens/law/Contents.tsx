import { Button } from 'react-aria-components'
import type { LawHead } from '../../../shared/contract/laws.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'

type Props = { head: LawHead; onClose: () => void; onChoose: (section: number) => void }

/** The table of contents of a law. */
export function Contents({ head, onClose, onChoose }: Props) {
  const t = useText()
  return (
    <Sheet title={t.law.contents} onClose={onClose}>
      <ol className="law-contents" lang="zh-CN">
        {head.contents.map((entry) => (
          <li key={`${entry.section} ${entry.level} ${entry.title}`} data-level={entry.level}>
            <Button className="law-contents-entry" onPress={() => onChoose(entry.section)}>
              {entry.title}
            </Button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
