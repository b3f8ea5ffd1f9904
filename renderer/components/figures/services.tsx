import { Figure } from './Figure.tsx'

/** The drawings of what can be done here. */
export const services = {
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
  notary: (
    <Figure>
      <path className="f" d="M14 44h36v8H14z" />
      <path d="M12 42h40v10H12zM8 58h48M24 42c4-8 2-12-1-17a10 10 0 1 1 18 0c-3 5-5 9-1 17" />
    </Figure>
  ),
  mediation: (
    <Figure>
      <path className="f" d="M6 54V44a9 9 0 0 1 18 0v10zM40 54V44a9 9 0 0 1 18 0v10z" />
      <circle cx="15" cy="25" r="7" />
      <circle cx="49" cy="25" r="7" />
      <path d="M5 56V46a10 10 0 0 1 18-6l9 7 9-7a10 10 0 0 1 18 6v10M23 54l9-7 9 7" />
      <path d="M32 34c-5-4-8-7-8-11a4.500 4.500 0 0 1 8-3 4.500 4.500 0 0 1 8 3c0 4-3 7-8 11z" />
    </Figure>
  ),
  appraisal: (
    <Figure>
      <circle className="f" cx="27" cy="26" r="15" />
      <circle cx="27" cy="26" r="18" />
      <path d="M40 39l17 17M18 30c0-12 18-12 18 0M23 33c-1-8 9-8 8 0M27 31v6" />
    </Figure>
  ),
  exam: (
    <Figure>
      <path className="f" d="M18 30v16c8 7 20 7 28 0V30z" />
      <path d="M4 24l28-12 28 12-28 12zM16 30v17c9 8 23 8 32 0V30M60 24v18" />
    </Figure>
  ),
  credit: (
    <Figure>
      <path className="f" d="M24 38h16v18l-8-5-8 5z" />
      <circle cx="32" cy="24" r="17" />
      <path d="M22 38v20l10-6 10 6V38M25 24l5 6 10-11" />
    </Figure>
  ),
  aid: (
    <Figure>
      <path className="f" d="M32 30c-8-6-12-10-12-15a6 6 0 0 1 12-3 6 6 0 0 1 12 3c0 5-4 9-12 15z" />
      <path d="M32 31c-8-6-13-11-13-16a7 7 0 0 1 13-4 7 7 0 0 1 13 4c0 5-5 10-13 16z" />
      <path d="M6 38h8v18H6M14 40h10c4 0 5 5 9 5h6a4 4 0 0 1 0 8H28M39 45l12-7a4.500 4.500 0 0 1 5 7L42 55c-2 1-4 2-6 2H14" />
    </Figure>
  ),
  complaint: (
    <Figure>
      <path className="f" d="M26 22l24-10v36L26 38z" />
      <path d="M24 20l28-12v42L24 38H14a6 6 0 0 1-6-6v-6a6 6 0 0 1 6-6zM24 20v18M16 38l4 18h8l-4-18M58 24v10" />
    </Figure>
  ),
  question: (
    <Figure>
      <path className="f" d="M10 14h42v30H28l-10 9v-9h-8z" />
      <path d="M8 12h48v34H29L18 56V46H8zM26 24a6 6 0 1 1 8 6c-2 1-2 2-2 4M32 39v.1" />
    </Figure>
  ),
  signpost: (
    <Figure>
      <path className="f" d="M14 14h32l8 8-8 8H14z" />
      <path d="M31 6v6M12 12h34l9 9-9 9H12zM52 36H20l-8 8 8 8h32zM31 30v6M31 52v7" />
      <path d="M20 21h18M26 44h18" />
    </Figure>
  ),
  other: (
    <Figure>
      <path className="f" d="M10 14h40v26H26l-9 8v-8h-7z" />
      <path d="M8 12h44v30H28L17 52V42H8z" />
      <path d="M20 27h.1M30 27h.1M40 27h.1" className="dots" />
    </Figure>
  ),
}
