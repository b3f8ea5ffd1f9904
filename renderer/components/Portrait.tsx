import './Portrait.css'

/** Somebody's photograph; a drawing of nobody in particular where there is none. */
export function Portrait({ photo, label }: { photo: string | null; label: string }) {
  if (photo) return <img className="portrait" src={photo} alt={label} />
  return (
    <svg className="portrait" viewBox="0 0 60 80" role="img" aria-label={label}>
      <path className="portrait-body" d="M4 80c0-19 9-30 26-30s26 11 26 30z" />
      <circle className="portrait-body" cx="30" cy="30" r="15" />
      <path className="portrait-line" d="M4 80c0-19 9-30 26-30s26 11 26 30M21 51l9 13 9-13" />
      <circle className="portrait-line" cx="30" cy="30" r="15" />
    </svg>
  )
}
