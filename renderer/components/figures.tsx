import type { ReactNode } from 'react'
import './figures.css'

/*
 * The drawings of the everyday problems and of the services: one hand, one line width, one warm tone behind the line.
 * `.f` is the tone, everything else the line.
 */
const Figure = ({ children }: { children: ReactNode }) => (
  <svg className="figure" viewBox="0 0 64 64" aria-hidden="true">
    {children}
  </svg>
)

export const figures = {
  wages: (
    <Figure>
      <rect className="f" x="10" y="24" width="36" height="22" rx="3" />
      <path d="M8 20h40v24H8zM8 26h5a6 6 0 0 0 6-6M48 26h-5a6 6 0 0 1-6-6M8 38h5a6 6 0 0 1 6 6M48 38h-5a6 6 0 0 0-6 6" />
      <path d="M24 27l4 5 4-5M28 32v7M24.500 34h7" />
      <path d="M54 26v24H16" />
    </Figure>
  ),
  divorce: (
    <Figure>
      <circle className="f" cx="22" cy="36" r="12" />
      <circle cx="22" cy="36" r="14" />
      <path d="M41 22.100A14 14 0 1 1 35.500 45" />
      <path d="M22 22l-4-6 4-5 4 5zM46 8l-4 7 5 3-4 6" />
    </Figure>
  ),
  housing: (
    <Figure>
      <path className="f" d="M16 30v24h32V30L32 16z" />
      <path d="M7 33L32 11l25 22M14 28v26h36V28" />
      <path d="M27 54V39h10v15M43 20v-7h6v12" />
    </Figure>
  ),
  traffic: (
    <Figure>
      <path className="f" d="M9 34h46v12H9z" />
      <path d="M8 47V35l6-3 6-12h24l6 12 6 3v12zM15 32h34M32 20v12" />
      <circle cx="18" cy="47" r="5.500" />
      <circle cx="46" cy="47" r="5.500" />
      <path d="M30 12l2-5M38 13l5-4M22 13l-4-4" />
    </Figure>
  ),
  debt: (
    <Figure>
      <path className="f" d="M14 12h30v40H14z" />
      <path d="M12 8h32v46l-5-3-5 3-6-3-5 3-6-3-5 3zM19 18h18M19 26h18M19 34h10" />
      <path d="M50 30l8 8-12 12-7 1 1-8z" />
    </Figure>
  ),
  injury: (
    <Figure>
      <path className="f" d="M14 34a18 18 0 0 1 36 0z" />
      <path d="M12 35a20 20 0 0 1 40 0M7 35h50v6H7zM27 17V12h10v5v9M27 17v9" />
      <path d="M32 46v12M26 52h12" />
    </Figure>
  ),
  inheritance: (
    <Figure>
      <path className="f" d="M14 12h28v38H14z" />
      <path d="M12 10h32v44H12zM19 19h18M19 27h18M19 35h9" />
      <circle cx="43" cy="42" r="8" />
      <path d="M39 49l-3 11 7-4 7 4-3-11" />
    </Figure>
  ),
  consumer: (
    <Figure>
      <path className="f" d="M14 26h36l3 28H11z" />
      <path d="M13 22h38l4 34H9zM22 28v-8a10 10 0 0 1 20 0v8" />
      <path d="M26 38l12 11M38 38L26 49" />
    </Figure>
  ),
  neighbours: (
    <Figure>
      <path className="f" d="M8 22h20v32H8z" />
      <path d="M6 54V22l11-10 11 10v32M36 54V22l11-10 11 10v32M4 54h56M32 8v46" />
      <path d="M13 28h8v8h-8zM43 28h8v8h-8zM13 44h8v10M43 44h8v10" />
    </Figure>
  ),
  family: (
    <Figure>
      <path className="f" d="M10 52V38a8 8 0 0 1 16 0v14zM38 52V38a8 8 0 0 1 16 0v14z" />
      <circle cx="18" cy="20" r="7" />
      <circle cx="46" cy="20" r="7" />
      <circle cx="32" cy="34" r="5" />
      <path d="M8 54V40a10 10 0 0 1 16-8M56 54V40a10 10 0 0 0-16-8M24 54v-6a8 8 0 0 1 16 0v6z" />
    </Figure>
  ),
  criminal: (
    <Figure>
      <path className="f" d="M32 10l18 7v14c0 12-8 19-18 23-10-4-18-11-18-23V17z" />
      <path d="M32 7l20 8v16c0 13-9 21-20 26-11-5-20-13-20-26V15z" />
      <path d="M32 20v16M32 43v1" />
    </Figure>
  ),
  other: (
    <Figure>
      <path className="f" d="M10 14h40v26H26l-9 8v-8h-7z" />
      <path d="M8 12h44v30H28L17 52V42H8z" />
      <path d="M20 27h.1M30 27h.1M40 27h.1" className="dots" />
    </Figure>
  ),
  laws: (
    <Figure>
      <path className="f" d="M10 14h20v38H10z" />
      <path d="M32 16c-6-5-15-5-24-4v40c9-1 18-1 24 4 6-5 15-5 24-4V12c-9-1-18-1-24 4zM32 16v40" />
      <path d="M15 22h10M15 30h10M39 22h10M39 30h10" />
    </Figure>
  ),
  court: (
    <Figure>
      <path className="f" d="M8 30h16l-8 12zM40 30h16l-8 12z" />
      <path d="M32 10v42M20 54h24M14 18h36M16 18l-9 18h18zM48 18l-9 18h18z" />
      <path d="M7 36a9 9 0 0 0 18 0M39 36a9 9 0 0 0 18 0" />
      <circle cx="32" cy="12" r="3" />
    </Figure>
  ),
  lawyers: (
    <Figure>
      <path className="f" d="M12 54c0-12 8-18 20-18s20 6 20 18z" />
      <circle cx="32" cy="20" r="11" />
      <path d="M10 56c0-14 8-21 22-21s22 7 22 21zM26 36l6 8 6-8M32 44v12" />
    </Figure>
  ),
  reserve: (
    <Figure>
      <path className="f" d="M10 24h44v28H10z" />
      <path d="M8 14h48v40H8zM8 25h48M20 8v11M44 8v11" />
      <path d="M23 39l7 7 12-13" />
    </Figure>
  ),
  news: (
    <Figure>
      <path className="f" d="M10 14h34v40H14z" />
      <path d="M8 12h38v40a4 4 0 0 0 8 0V22h-8M8 12v40a4 4 0 0 0 4 4h38M15 20h24M15 29h11v11H15zM32 29h7M32 37h7M15 47h24" />
    </Figure>
  ),
  map: (
    <Figure>
      <path className="f" d="M8 18l15-6v40L8 58zM38 18l16-6v40l-16 6z" />
      <path d="M8 16l15-6 16 6 17-6v38l-17 6-16-6-15 6zM23 10v38M39 16v10" />
      <path d="M39 52c-6-7-9-11-9-15a9 9 0 0 1 18 0c0 4-3 8-9 15zM39 37h.1" />
    </Figure>
  ),
  mine: (
    <Figure>
      <path className="f" d="M14 12h26v42H14z" />
      <path d="M12 10h32v20M12 10v46h18M20 20h16M20 29h12M20 38h6" />
      <circle cx="42" cy="43" r="10" />
      <path d="M49.500 50.500L58 59" />
    </Figure>
  ),
}
export type FigureName = keyof typeof figures

/** The drawing content names; a plain one where it names none we have. */
export const figureNamed = (name: string): ReactNode =>
  Object.hasOwn(figures, name) ? figures[name as FigureName] : figures.other
