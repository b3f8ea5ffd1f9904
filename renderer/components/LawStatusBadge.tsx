import type { LawStatus } from '../../shared/contract/laws.ts'
import { useText } from '../i18n/text.ts'
import { Badge } from './Badge.tsx'

/** Whether a law is in force, in words and colour. */
export function LawStatusBadge({ status }: { status: LawStatus }) {
  const t = useText()
  return <Badge tone={status === 'in-force' ? 'good' : 'warn'}>{t.lawStatus[status]}</Badge>
}
