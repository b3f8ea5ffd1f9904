import { isFor, type Role } from './roles.ts'
import { sections } from './sections.ts'

/** Where somebody's work at the desk begins: the first section that is theirs. */
export const homeOf = (role: Role): string =>
  sections.find(({ roles }) => isFor(roles, role))?.href ?? '/desk/password'
