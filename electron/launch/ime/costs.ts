/** Steps of a cost in one nat, see shared/ime/lexicon.ts. */
const stepsPerNat = 12

export const costOf = (probability: number): number => -stepsPerNat * Math.log(probability)
