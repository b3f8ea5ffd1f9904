import { residentBytes } from '../resident.ts'

/** What a process is resident with that does nothing. */
export const job = (): number => residentBytes()
