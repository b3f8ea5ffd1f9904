import { ScrollText } from 'lucide-react'
import { go, type Place } from '../app/navigation.ts'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'

type Props = {
  title: string
  number: string
  lawId: string | null
  articleId: string | null
  open?: (place: Place) => void
  /** Beside a statement that it is the source of. */
  quiet?: boolean
}

/** An article that is cited: opens the law at it, or says that this kiosk does not hold it. */
export function LawLink({ title, number, lawId, articleId, open = go, quiet = false }: Props) {
  const t = useText()
  const name = `《${title}》${number}`
  if (lawId === null) {
    return (
      <p>
        <span lang="zh-CN">{name}</span> <span className="muted">{t.documents.notHeld}</span>
      </p>
    )
  }
  return (
    <Button
      look={quiet ? 'quiet' : 'plain'}
      icon={<ScrollText aria-hidden />}
      onPress={() => open({ screen: 'law', lawId, articleId })}
    >
      <span lang="zh-CN">{name}</span>
    </Button>
  )
}
