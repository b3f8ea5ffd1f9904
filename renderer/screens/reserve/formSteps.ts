import type { ServiceCard } from '../../../shared/contract/services.ts'

/** A screen of a reservation: a number is the step of the service with that place. */
export type FormStep =
  | number
  | 'matter'
  | 'meeting'
  | 'summary'
  | 'findings'
  | 'reminder'
  | 'agreements'
  | 'identity'
  | 'review'

/** The screens from the first question to the review, for a service or (null) for a lawyer. */
export function formSteps(service: Pick<ServiceCard, 'steps' | 'findings' | 'reminder'> | null): FormStep[] {
  const about: FormStep[] = service
    ? [
        ...service.steps.keys(),
        ...(service.findings.length > 0 ? (['findings'] as const) : []),
        ...(service.reminder ? (['reminder'] as const) : []),
      ]
    : ['matter', 'meeting', 'summary']
  return [...about, 'agreements', 'identity', 'review']
}
