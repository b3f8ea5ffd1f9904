import { ChevronDown, ChevronUp } from 'lucide-react'
import { Pressable } from '../components/Pressable.tsx'
import { useText } from '../i18n/text.ts'
import { toggleExpanded } from './store.ts'

/** Shows all candidates in place of the keys, and the keys again. */
export function ExpandButton({ expanded }: { expanded: boolean }) {
  const t = useText().keyboard
  return (
    <Pressable
      className="candidate candidate-more"
      aria-label={t.more}
      aria-expanded={expanded}
      onPress={toggleExpanded}
    >
      {expanded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
    </Pressable>
  )
}
