import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'

/** The guides a question in everyday words led to. */
export function GuideMatch() {
  const t = useText()
  return <Screen title={t.guide.title}>{null}</Screen>
}
