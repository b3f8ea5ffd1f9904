import { Figure } from './Figure.tsx'

/** The drawings of the everyday problems. */
export const problems = {
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
  dismissal: (
    <Figure>
      <path className="f" d="M30 12h22v42H30z" />
      <path d="M28 10h26v46H28M28 10v12M28 44v12M48 34h.1" />
      <path d="M38 33H8M17 23L7 33l10 10" />
    </Figure>
  ),
  contract: (
    <Figure>
      <path className="f" d="M12 10h30v42H12z" />
      <path d="M44 24V8H10v48h20M18 18h18M18 27h18M18 36h9" />
      <path d="M52 28l6 6-18 18-9 3 3-9zM47 33l6 6" />
    </Figure>
  ),
  child: (
    <Figure>
      <path className="f" d="M12 52V34a9 9 0 0 1 18 0v18z" />
      <circle cx="21" cy="14" r="8" />
      <circle cx="46" cy="32" r="6" />
      <path d="M11 56V36a10 10 0 0 1 20 0v20M31 38l8 8M39 56V48a7 7 0 0 1 14 0v8M21 42v14" />
    </Figure>
  ),
  safety: (
    <Figure>
      <path className="f" d="M14 30v24h36V30L32 15z" />
      <path d="M6 33L32 10l26 23M13 27v29h38V27" />
      <path d="M32 49l-9-9a5.500 5.500 0 0 1 9-6 5.500 5.500 0 0 1 9 6z" />
    </Figure>
  ),
  elder: (
    <Figure>
      <path className="f" d="M16 50l3-19a10 10 0 0 1 19 3l-2 16z" />
      <circle cx="29" cy="13" r="7" />
      <path d="M16 56l3-24a10 10 0 0 1 19 3l10 5M27 42l-1 14M36 44l2 12M48 56V38a4 4 0 0 1 8 0" />
    </Figure>
  ),
  leak: (
    <Figure>
      <path className="f" d="M12 14h26v40H12z" />
      <path d="M10 56V10h30v18M10 56h24M18 19h4M28 19h4M18 29h4M18 39h4M18 48h4M28 29h2" />
      <path d="M45 34c6 7 9 11 9 15a9 9 0 0 1-18 0c0-4 3-8 9-15zM45 52a4 4 0 0 0 4-4" />
    </Figure>
  ),
  rent: (
    <Figure>
      <circle className="f" cx="20" cy="24" r="11" />
      <circle cx="20" cy="24" r="13" />
      <path d="M29 33l26 24M45 48l6-6M37 41l5-5M16 20h.1" />
    </Figure>
  ),
  fraud: (
    <Figure>
      <path className="f" d="M16 10h24v46H16z" />
      <path d="M44 24V12a4 4 0 0 0-4-4H16a4 4 0 0 0-4 4v40a4 4 0 0 0 4 4h14M25 49h6" />
      <path d="M45 32l14 25H31zM45 41v7M45 52.500v.1" />
    </Figure>
  ),
  fine: (
    <Figure>
      <path className="f" d="M14 10h30v44H14z" />
      <path d="M12 8h34v48H12zM20 18h18M29 18v.1" />
      <path d="M22 26l7 8 7-8M29 34v13M22 37h14M22 43h14" />
      <path d="M52 14v30M52 51v.1" />
    </Figure>
  ),
  detained: (
    <Figure>
      <path className="f" d="M12 12h40v40H12z" />
      <path d="M10 10h44v44H10z" />
      <path d="M21 10v44M32 10v44M43 10v44" />
      <path d="M27 40c-5-5-5-12 5-16M37 40c5-5 5-12-5-16" />
    </Figure>
  ),
}
