import type { Input } from '../../../shared/contract/contract.ts'
import { useAsked } from '../../app/ask.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'

/** One guide: a question a screen, then the plan (Codes, Art. 6). */
export function Guide(input: Input<'guidance.step'>) {
  const t = useText()
  const { asked, retry } = useAsked('guidance.step', input)
  return (
    <Screen title={t.guide.title}>
      <Loaded asked={asked} retry={retry}>
        {() => null}
      </Loaded>
    </Screen>
  )
}
