import { Pencil, Phone, Search } from 'lucide-react'
import { back, go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { openSearch } from '../search/store.ts'

/** Where no guide is the right one: other words, a person, or looking the words up. */
export function OtherWays({ text }: { text: string }) {
  const t = useText()
  return (
    <div className="row">
      <Button icon={<Pencil aria-hidden />} onPress={back}>
        {t.guide.reword}
      </Button>
      <Button icon={<Phone aria-hidden />} onPress={() => go({ screen: 'help' })}>
        {t.bar.help}
      </Button>
      {text && (
        <Button icon={<Search aria-hidden />} onPress={() => openSearch({ text })}>
          {t.guide.lookUp}
        </Button>
      )}
    </div>
  )
}
