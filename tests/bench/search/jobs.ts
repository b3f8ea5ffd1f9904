/** What is measured in a process of its own. */
export const jobs = {
  bare: () => import('./jobs/bare.ts'),
  build: () => import('./jobs/build.ts'),
  buildOurs: () => import('./jobs/buildOurs.ts'),
  ask: () => import('./jobs/ask.ts'),
  quality: () => import('./jobs/quality.ts'),
  ourQuality: () => import('./jobs/ourQuality.ts'),
  suggestions: () => import('./jobs/suggestions.ts'),
  wholeCalls: () => import('./jobs/wholeCalls.ts'),
}
export type JobName = keyof typeof jobs
export type Job<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>['job']
