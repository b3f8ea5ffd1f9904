import { z } from 'zod'
import { facet } from './kinds.ts'

/** Longitude and latitude in degrees. */
const point = z.tuple([z.number(), z.number()])
const named = { name: z.string(), nameEn: z.string(), label: point }

/** What a map shows of the land itself, as a sketch; empty where the content brings none. */
export const mapDrawing = z.object({
  districts: z.array(z.object(named)),
  sea: z.array(point),
  islands: z.array(z.object({ ...named, points: z.array(point) })),
  /** `width` is in kilometres. */
  rivers: z.array(z.object({ ...named, width: z.number(), points: z.array(point) })),
})
export type MapDrawing = z.infer<typeof mapDrawing>

export const nearInstitution = z.object({
  institutionId: z.string(),
  name: z.string(),
  kind: z.string(),
  district: z.string(),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  /** Metres from this kiosk, straight line; null where its place is unknown. */
  distance: z.int().nullable(),
  /** Penalties in their publicity period (Codes, Art. 12). */
  penalties: z.int().nonnegative(),
  sample: z.boolean(),
})
export type NearInstitution = z.infer<typeof nearInstitution>

/** A place on the map: no more than is needed to draw it and to find it. */
const mapPin = z.object({
  institutionId: z.string(),
  name: z.string(),
  kind: z.string(),
  longitude: z.number(),
  latitude: z.number(),
})
export type MapPin = z.infer<typeof mapPin>

export const mapMethods = {
  'map.drawing': { input: z.object({}), output: mapDrawing },
  /** Institutions of a kind and a district, the nearest first (Codes, Art. 11). */
  'map.institutions': {
    input: z.object({
      kind: z.string().max(40).nullable(),
      district: z.string().max(20).nullable(),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.object({
      /** How many there are of each kind in this district, and in each district of this kind. */
      kinds: z.array(facet),
      districts: z.array(facet),
      total: z.int().nonnegative(),
      items: z.array(nearInstitution),
      /** Where all of them are, the nearest first. */
      pins: z.array(mapPin),
    }),
  },
} as const
