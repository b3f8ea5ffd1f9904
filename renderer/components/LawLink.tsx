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
}

/** An article that is cited: opens the law at it, or says that this kiosk does not hold it. */
export function LawLink({ title, number, lawId, articleId, open = go }: Props) {
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
    <Button icon={<ScrollText aria-hidden />} onPress={() => open({ screen: 'law', lawId, articleId })}>
      <span lang="zh-CN">{name}</span>
    </Button>
  )
}
