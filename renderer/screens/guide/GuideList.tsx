import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'

/** The everyday problems there is a guide for, and a question in everyday words. */
export function GuideList() {
  const t = useText()
  return <Screen title={t.guide.title}>{null}</Screen>
}
