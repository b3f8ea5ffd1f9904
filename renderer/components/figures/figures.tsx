import type { ReactNode } from 'react'
import { problems } from './problems.tsx'
import { services } from './services.tsx'

export const figures = { ...problems, ...services }
export type FigureName = keyof typeof figures

/** The drawing content names; a plain one where it names none we have. */
export const figureNamed = (name: string): ReactNode =>
  Object.hasOwn(figures, name) ? figures[name as FigureName] : figures.other
