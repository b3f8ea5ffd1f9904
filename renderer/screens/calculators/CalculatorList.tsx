import { figures } from '../../components/figures/figures.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useText } from '../../i18n/text.ts'
import { beginCalculator, calculators } from './store.ts'

const figureOf = { 'court-fee': figures.court, 'work-injury': figures.injury, deadline: figures.reserve }

/** What can be counted here (Codes, Art. 6): nobody has to say who they are. */
export function CalculatorList() {
  const t = useText()
  return (
    <Screen title={t.calculators.title}>
      <p>{t.calculators.lead}</p>
      <div className="tiles tiles-one">
        {calculators.map((calculator) => (
          <Tile
            key={calculator}
            look="service"
            name={t.calculators.names[calculator]}
            hint={t.calculators.hints[calculator]}
            figure={figureOf[calculator]}
            onPress={() => beginCalculator(calculator)}
          />
        ))}
      </div>
    </Screen>
  )
}
