import { useAsked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { figureNamed } from '../../components/figures/figures.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useText } from '../../i18n/text.ts'
import { openLawyers } from '../search/store.ts'

/** What can be asked for here (Codes, Art. 21): the lawyers, then whatever services the content defines. */
export function ServiceList() {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const { asked, retry } = useAsked('services.list', { lang })
  return (
    <Screen title={t.service.list}>
      <Loaded asked={asked} retry={retry}>
        {({ services }) => (
          <div className="tiles tiles-two">
            <Tile
              look="service"
              name={t.home.reserve}
              hint={t.home.reserveHint}
              figure={figureNamed('reserve')}
              onPress={openLawyers}
            />
            <Tile
              look="service"
              name={t.calculators.title}
              hint={t.calculators.hint}
              figure={figureNamed('court')}
              onPress={() => go({ screen: 'calculator-list' })}
            />
            {services.map(({ serviceId, name, summary, figure }) => (
              <Tile
                key={serviceId}
                look="service"
                name={name}
                hint={summary}
                figure={figureNamed(figure)}
                onPress={() => go({ screen: 'service', serviceId })}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Screen>
  )
}
