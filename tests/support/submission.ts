import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { lawyerReservation, Submission } from '../../shared/contract/requests.ts'

type Reservation = Submission & { form: z.infer<typeof lawyerReservation> }

const sampleVersion = (id: string): string => {
  const file = join(import.meta.dirname, '../../resources/sample/agreements', `${id}.zh-CN.md`)
  return readFileSync(file, 'utf8').match(/^version: "(.+)"$/m)?.[1] ?? ''
}
/** The agreements of the sample content, in the versions a kiosk with that content asks for. */
export const sampleVersions: Readonly<Record<string, string>> = {
  registration: sampleVersion('registration'),
  privacy: sampleVersion('privacy'),
}

const phone = '13800005678'
/** What proves that a receipt code is one's own. */
export const phoneTail = phone.slice(-4)

/** A reservation by an invented person, whose number is the example of the standard itself. */
export const submissionTo = (practitionerId: string): Reservation => ({
  form: {
    kind: 'lawyer-reservation',
    practitionerId,
    matter: 'labour',
    mode: 'phone',
    time: 'any',
    summary: '示例事由：拖欠工资',
  },
  identity: { name: '示例某', idNumber: '11010519491231002X', phone },
  consent: {
    agreements: Object.entries(sampleVersions).map(([id, version]) => ({ id, version })),
    sensitive: true,
    share: true,
    acceptedAt: '2026-04-30T15:30:00.000Z',
  },
  lang: 'zh-CN',
})

/** The same as a page hands it over, each time filled in anew. */
export const applicationTo = (practitionerId: string): Reservation & { draftKey: string } => ({
  draftKey: randomUUID(),
  ...submissionTo(practitionerId),
})
