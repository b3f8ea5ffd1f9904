import { SpellCheck } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { searchVerbatim } from './run.ts'

/** Says that the words were read as others, and offers to take them as they were written. */
export function Correction({ corrected, written }: { corrected: string; written: string }) {
  const t = useText()
  return (
    <div className="correction">
      <p role="status">
        <SpellCheck aria-hidden /> {t.search.corrected(corrected)}
      </p>
      <Button onPress={() => void searchVerbatim()}>{t.search.asWritten(written)}</Button>
    </div>
  )
}
