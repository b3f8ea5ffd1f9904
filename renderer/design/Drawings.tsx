import { figures } from '../components/figures/figures.tsx'
import { Part } from './Part.tsx'

/** The drawings content may name. */
export const Drawings = () => (
  <Part name="drawings">
    <ul className="design-drawings">
      {Object.entries(figures).map(([name, figure]) => (
        <li key={name}>
          {figure}
          <small>{name}</small>
        </li>
      ))}
    </ul>
  </Part>
)
