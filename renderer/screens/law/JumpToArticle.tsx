import { useState } from 'react'
import type { FailureCode } from '../../../shared/contract/contract.ts'
import { ask } from '../../app/ask.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Notice } from '../../components/Notice.tsx'
import { NumberPad } from '../../components/NumberPad.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'

type Props = { lawId: string; onClose: () => void; onFound: (articleId: string) => void }

/** Going straight to an article by its number. */
export function JumpToArticle({ lawId, onClose, onFound }: Props) {
  const t = useText()
  const [number, setNumber] = useState('')
  const [failure, setFailure] = useState<FailureCode | 'empty' | null>(null)
  const find = async () => {
    if (!number) {
      setFailure('empty')
      return
    }
    const answer = await ask('laws.find', { lawId, number })
    if (!answer) return
    if (answer.ok) onFound(answer.value.articleId)
    else setFailure(answer.code)
  }
  return (
    <Sheet title={t.law.jump} onClose={onClose}>
      <div className="stack">
        <NumberPad
          label={t.law.jumpLabel}
          hint={t.law.jumpHint}
          value={number}
          maxLength={4}
          onChange={(value) => {
            setFailure(null)
            setNumber(value)
          }}
        />
        {failure === 'empty' || failure === 'not-found' ? (
          <Notice tone="warn" live>
            {failure === 'empty' ? t.law.jumpEmpty : t.law.jumpMissing(number)}
          </Notice>
        ) : (
          failure && <Failure code={failure} />
        )}
        <Button look="main" wide onPress={() => void find()}>
          {t.law.jumpGo}
        </Button>
      </div>
    </Sheet>
  )
}
