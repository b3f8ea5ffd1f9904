import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import type { Result } from '../../../shared/result.ts'
import { type Access, askPlatform, type PlatformFailure } from './askPlatform.ts'

/** Something that takes place on a day or over some; without a day it is not announced yet. */
const examinationDate = z.object({
  name: z.string().min(1).max(60),
  from: isoDate.optional(),
  to: isoDate.optional(),
})
export type ExaminationDate = z.infer<typeof examinationDate>

/** The national unified examination platform (Codes, Art. 27): what it announces. */
export type Examination = {
  calendar(): Promise<Result<{ source: string; dates: ExaminationDate[] }, PlatformFailure>>
}

const announced = z.object({ source: z.string().min(1).max(200), dates: z.array(examinationDate).max(40) })

export const examinationAt = (access: Access): Examination => ({
  calendar: () => askPlatform(access, 'calendar', announced),
})
