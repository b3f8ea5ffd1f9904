import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Portrait } from '../../components/Portrait.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import './PersonCard.css'

/** The person: photograph, certificate, years, expertise, languages, history. */
export function PersonCard({ card }: { card: PractitionerCard }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  return (
    <Card>
      <div className="person">
        <Portrait photo={card.photo} label={card.photo ? t.lawyer.photo(card.name) : t.lawyer.noPhoto} />
        <Facts
          facts={[
            {
              name: t.lawyer.expertise,
              value: words.list(card.expertise),
              spoken: words.lang(...card.expertise),
            },
            {
              name: t.lawyer.years,
              value: card.yearsInPractice !== null && t.lawyer.yearsCount(card.yearsInPractice),
            },
            {
              name: t.lawyer.languages,
              value: words.list(card.languages),
              spoken: words.lang(...card.languages),
            },
            { name: t.lawyer.gender, value: words.of(card.gender), spoken: words.lang(card.gender) },
            { name: t.lawyer.certificate, value: card.certificateNo },
            { name: t.lawyer.licensed, value: card.licensedOn && format.date(card.licensedOn) },
            { name: t.lawyer.history, value: card.history, spoken: 'zh-CN' },
          ]}
        />
      </div>
    </Card>
  )
}
