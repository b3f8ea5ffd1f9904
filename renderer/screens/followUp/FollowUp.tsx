import { Check } from 'lucide-react'
import { useState } from 'react'
import type { FollowUpAct } from '../../../shared/contract/followUps.ts'
import type { CentreRequest } from '../../../shared/contract/progress.ts'
import { Button } from '../../components/Button.tsx'
import { sourceOf } from '../../components/DueDates.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TimeChoice } from '../../components/TimeChoice.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { LevelChoice } from './LevelChoice.tsx'
import { fill, followUpOf, send, useFollowUp } from './store.ts'

const longest = 500

/** One act after sending, on one screen: what it does in plain words, what it needs, and the button that does it. */
export function FollowUp({ act, kept }: { act: FollowUpAct; kept: CentreRequest['kept'] }) {
  const t = useText()
  const format = useFormat()
  const draft = useFollowUp()
  const [early, setEarly] = useState(false)
  const words = t.followUp.acts[act]
  const followUp = followUpOf(act, draft)
  const submit = () => {
    hideKeyboard()
    if (followUp) void send(followUp)
    else setEarly(true)
  }
  return (
    <Screen
      undated
      title={words.title}
      actions={
        <>
          {early && !followUp && (
            <div className="step-missing">
              <Notice tone="warn" live>
                {act === 'message' ? t.followUp.writeFirst : t.reserve.choose}
              </Notice>
            </div>
          )}
          <Button look="main" icon={<Check aria-hidden />} disabled={draft.sending} onPress={submit}>
            {draft.sending ? t.reserve.submitting : words.submit}
          </Button>
        </>
      }
    >
      {draft.failure && <Failure code={draft.failure} />}
      {words.body.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {act === 'erase' && kept && (
        <Notice>
          <p>{t.followUp.kept(format.date(kept.until), sourceOf(kept.source, t))}</p>
        </Notice>
      )}
      {act === 'appraise' && <LevelChoice value={draft.level} onChange={(level) => fill({ level })} />}
      {act === 'reschedule' && <TimeChoice value={draft.time} onChange={(time) => fill({ time })} />}
      <Field
        label={words.field}
        pad="text"
        rows={act === 'message' ? 6 : 4}
        maxLength={longest}
        value={draft.words}
        onChange={(text) => fill({ words: text })}
      />
      <p className="muted">{t.reserve.summaryCount(longest - draft.words.length)}</p>
    </Screen>
  )
}
