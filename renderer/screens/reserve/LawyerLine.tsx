import { useText } from '../../i18n/text.ts'
import { useDraft } from './store.ts'

/** With whom the reservation is made, shown while it is filled in. */
export function LawyerLine() {
  const t = useText()
  const lawyer = useDraft((draft) => draft.lawyer)
  if (!lawyer) return null
  return (
    <p>
      {t.bar.named(t.reserve.lawyer)}
      <strong lang="zh-CN">{lawyer.name}</strong>{' '}
      <span className="muted" lang="zh-CN">
        {lawyer.institutionName}
      </span>
    </p>
  )
}
