import { z } from 'zod'

/** The rule row `names`: single words of the content – kinds of penalty, fields, languages – with their English names. */
export const namesRule = z.record(z.string().min(1), z.string().min(1))
