import { join, resolve } from 'node:path'

/** Where everything of one `npm start` lies. */
export type Places = Record<'project' | 'data' | 'logs' | 'releases' | 'centre' | 'kiosk' | 'slips', string>

export const placesOf = (project: string, data: string): Places => {
  const root = resolve(project, data)
  return {
    project,
    data: root,
    logs: join(root, 'logs'),
    releases: join(root, 'releases'),
    centre: join(root, 'centre'),
    kiosk: join(root, 'kiosk'),
    slips: join(root, 'slips'),
  }
}
