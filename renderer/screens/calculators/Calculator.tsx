import type { Output } from '../../../shared/contract/contract.ts'
import { useAsked } from '../../app/ask.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import './Calculators.css'
import { CourtFee } from './CourtFee.tsx'
import { Deadline } from './Deadline.tsx'
import type { Calculator as Name } from './store.ts'
import { WorkInjury } from './WorkInjury.tsx'

type Rules = Output<'calculators.rules'>

/** A calculator at one of its questions, or at its result when none is left. */
export function Calculator({ calculator, step }: { calculator: Name; step: number }) {
  const t = useText()
  const { asked, retry } = useAsked('calculators.rules', {})
  const screen = asked.state === 'ready' ? screenOf(calculator, step, asked.value) : null
  return (
    screen ?? (
      <Screen title={t.calculators.names[calculator]}>
        {asked.state === 'ready' ? (
          <Failure code="not-found" />
        ) : (
          <Loaded asked={asked} retry={retry}>
            {() => null}
          </Loaded>
        )}
      </Screen>
    )
  )
}

/** Null where the content has no rule for it. */
function screenOf(calculator: Name, step: number, rules: Rules) {
  const { courtFee, workInjury, deadline, calendar } = rules
  if (calculator === 'court-fee') return courtFee && <CourtFee step={step} rule={courtFee} rules={rules} />
  if (calculator === 'work-injury')
    return workInjury && <WorkInjury step={step} rule={workInjury} rules={rules} />
  return deadline && calendar && <Deadline step={step} rule={deadline} calendar={calendar} rules={rules} />
}
