import { memo } from 'react'
import type { SearchHit } from '../../../../shared/contract/search.ts'
import { go } from '../../../app/navigation.ts'
import { CardButton } from '../../../components/Card.tsx'
import { placeOfHit } from '../open.ts'
import { DocumentHit } from './DocumentHit.tsx'
import { InstitutionHit } from './InstitutionHit.tsx'
import { LawHit } from './LawHit.tsx'
import { PenaltyHit } from './PenaltyHit.tsx'
import { PractitionerHit } from './PractitionerHit.tsx'

/** Anything found, as a card that opens it. It is not drawn anew while what was found stays the same. */
export const HitCard = memo(({ found }: { found: SearchHit }) => (
  <CardButton onPress={() => go(placeOfHit(found))}>
    <Words found={found} />
  </CardButton>
))

function Words({ found }: { found: SearchHit }) {
  switch (found.kind) {
    case 'law':
      return <LawHit hit={found.hit} />
    case 'document':
      return <DocumentHit hit={found.hit} />
    case 'practitioner':
      return <PractitionerHit hit={found.hit} />
    case 'institution':
      return <InstitutionHit hit={found.hit} />
    case 'penalty':
      return <PenaltyHit hit={found.hit} />
  }
}
