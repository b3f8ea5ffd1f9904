import type { MapDrawing } from '../../../shared/contract/map.ts'
import { usePreferences } from '../../app/preferences.ts'

/** The name of a district in the page's language; one the map does not know as the content has it. */
export function useDistrictName({ districts }: MapDrawing): (name: string) => string {
  const lang = usePreferences((state) => state.lang)
  return (name) =>
    lang === 'en' ? (districts.find((district) => district.name === name)?.nameEn ?? name) : name
}
