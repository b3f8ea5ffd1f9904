import { Pencil } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useText } from '../../../i18n/text.ts'
import { maskIdNumber, maskName } from '../mask.ts'
import { fill, useDraft } from '../store.ts'

/** What was read from the card, masked: bystanders see the screen. It may be changed by hand. */
export function FromCard() {
  const t = useText()
  const { name, idNumber } = useDraft()
  return (
    <Card>
      <Notice tone="good" title={t.identity.card.read} live />
      <div data-personal>
        <Facts
          facts={[
            { name: t.reserve.name, value: maskName(name) },
            { name: t.reserve.idNumber, value: maskIdNumber(idNumber) },
          ]}
        />
      </div>
      <Button icon={<Pencil aria-hidden />} onPress={() => fill({ fromCard: false })}>
        {t.identity.card.change}
      </Button>
    </Card>
  )
}
