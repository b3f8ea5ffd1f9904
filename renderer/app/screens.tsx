import type { ReactElement } from 'react'
import { Agreements } from '../screens/agreements/Agreements.tsx'
import { Calculator } from '../screens/calculators/Calculator.tsx'
import { CalculatorList } from '../screens/calculators/CalculatorList.tsx'
import { Document } from '../screens/document/Document.tsx'
import { FollowUp } from '../screens/followUp/FollowUp.tsx'
import { FollowUpSent } from '../screens/followUp/FollowUpSent.tsx'
import { Guide } from '../screens/guide/Guide.tsx'
import { GuideList } from '../screens/guide/GuideList.tsx'
import { GuideMatch } from '../screens/guide/GuideMatch.tsx'
import { Help } from '../screens/help/Help.tsx'
import { Home } from '../screens/home/Home.tsx'
import { Information } from '../screens/information/Information.tsx'
import { Institution } from '../screens/institution/Institution.tsx'
import { Law } from '../screens/law/Law.tsx'
import { InstitutionMap } from '../screens/map/InstitutionMap.tsx'
import { MyRequest } from '../screens/myRequest/MyRequest.tsx'
import { Progress } from '../screens/myRequest/Progress.tsx'
import { Practitioner } from '../screens/practitioner/Practitioner.tsx'
import { Receipt } from '../screens/receipt/Receipt.tsx'
import { Reserve } from '../screens/reserve/Reserve.tsx'
import { Search } from '../screens/search/Search.tsx'
import { Service } from '../screens/service/Service.tsx'
import { ServiceList } from '../screens/service/ServiceList.tsx'
import { Technician } from '../screens/technician/Technician.tsx'
import type { Place } from './navigation.ts'

/** The screen of a place. */
export function screenOf(place: Exclude<Place, { screen: 'attract' }>): ReactElement {
  switch (place.screen) {
    case 'home':
      return <Home />
    case 'help':
      return <Help />
    case 'agreements':
      return <Agreements />
    case 'guide-list':
      return <GuideList />
    case 'guide-match':
      return <GuideMatch />
    case 'guide':
      return <Guide guideId={place.guideId} answers={place.answers} />
    case 'search':
      return <Search toReserve={place.toReserve} />
    case 'law':
      return (
        <Law
          lawId={place.lawId}
          articleId={place.articleId}
          section={place.section ?? 0}
          marks={place.marks ?? []}
        />
      )
    case 'document':
      return <Document documentId={place.documentId} />
    case 'information':
      return <Information kind={place.kind} limit={place.limit} />
    case 'practitioner':
      return <Practitioner practitionerId={place.practitionerId} />
    case 'institution':
      return <Institution institutionId={place.institutionId} />
    case 'map':
      return (
        <InstitutionMap
          kind={place.kind}
          district={place.district}
          chosen={place.chosen}
          limit={place.limit}
          frame={place.frame}
        />
      )
    case 'calculator-list':
      return <CalculatorList />
    case 'calculator':
      return <Calculator calculator={place.calculator} step={place.step} />
    case 'service-list':
      return <ServiceList />
    case 'service':
      return <Service serviceId={place.serviceId} answers={place.answers ?? {}} />
    case 'reserve':
      return <Reserve step={place.step} editing={place.editing} />
    case 'receipt':
      return <Receipt />
    case 'my-request':
      return place.asked ? <Progress /> : <MyRequest />
    case 'follow-up':
      return <FollowUp act={place.act} kept={place.kept} />
    case 'follow-up-sent':
      return <FollowUpSent act={place.act} />
    case 'technician':
      return <Technician />
  }
}
