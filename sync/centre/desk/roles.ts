import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotice } from './answers.ts'

/** Who works at the desk (Codes, Arts 8, 9, 14, 16, 17). An administrator may do what every other role may. */
export const roles = ['volunteer', 'institution', 'editor', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who is signed in. `institutionId` is null but for the role `institution`. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly institutionId: string | null
  /** An administrator chose the password: until its owner does, nothing else is open. */
  readonly mustChangePassword: boolean
}

export const isFor = (allowed: readonly Role[], role: Role): boolean =>
  role === 'administrator' || allowed.includes(role)

export const mayEnter = (staff: Staff | null, allowed: readonly Role[]): boolean =>
  staff !== null && !staff.mustChangePassword && isFor(allowed, staff.role)

/** Whether somebody stands above the desks: passes requests on, and may decide what another took. */
export const supervises = (staff: Staff): boolean => mayEnter(staff, ['supervisor'])

/**
 * For the `onRequest` of a route: only these roles come in. Who is not signed in is asked to, with a form once it is read
 * (signIn/guardForms.ts); others are told no.
 */
export const onlyFor =
  (...allowed: readonly Role[]) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { staff, words } = request.desk
    if (staff === null) return askToSignIn(request, reply)
    if (staff.mustChangePassword) return reply.redirect('/desk/password', 303)
    if (!mayEnter(staff, allowed)) return sendNotice(request, reply, 403, words.notYours)
  }

/** The largest form that is read from whoever is not signed in: as large as any of the desk's. */
const largestForm = 9 * 1024 * 1024

/** Sends whoever is not signed in away, but for somebody whose form is to be kept for after. */
export function askToSignIn(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const read = method === 'POST' && Number(headers['content-length'] ?? largestForm) < largestForm
  return read ? undefined : reply.redirect('/desk/sign-in', 303)
}

/** Who is signed in, in a route behind `onlyFor`. */
export function staffOf(request: FastifyRequest): Staff {
  if (request.desk.staff === null) throw new Error('a route is open to everybody')
  return request.desk.staff
}
