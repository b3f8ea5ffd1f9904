import type { CentreRequest } from '../../../shared/contract/progress.ts'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useText } from '../../i18n/text.ts'
import { LevelChoice } from '../followUp/LevelChoice.tsx'
import { beginFollowUp } from '../followUp/store.ts'

/** Asks how the answer was found, right below it: the first of two touches (Codes, Art. 20); afterwards what was said. */
export function Appraisal({ request: { appraisal, acts } }: { request: CentreRequest }) {
  const t = useText()
  if (appraisal) {
    return (
      <Notice tone="good">
        <p>{t.followUp.appraised(t.followUp.levels[appraisal.level])}</p>
      </Notice>
    )
  }
  return acts.includes('appraise') ? (
    <Card title={t.followUp.ask}>
      <p>{t.followUp.askBody}</p>
      <LevelChoice value={null} onChange={(level) => beginFollowUp('appraise', null, { level })} />
    </Card>
  ) : null
}
