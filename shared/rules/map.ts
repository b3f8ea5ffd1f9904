import { z } from 'zod'

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** Longitude and latitude in degrees. */
export type Point = z.infer<typeof point>

const named = { name: z.string().min(1), name_en: z.string().min(1), label: point }

/** The rule row `districts`: each with where its administration sits, and where its name stands on a map. */
export const districtsRule = z
  .array(z.object({ ...named, longitude: z.number(), latitude: z.number() }))
  .min(1)

/** The rule row `map`: the waters people find their way by, a few points each. `width` is in kilometres. */
export const mapRule = z.object({
  version: z.string().min(1),
  sea: z.array(point).min(3),
  islands: z.array(z.object({ ...named, points: z.array(point).min(3) })),
  rivers: z.array(z.object({ ...named, width: z.number().positive(), points: z.array(point).min(2) })),
})
