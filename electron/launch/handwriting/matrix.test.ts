import { expect, test } from 'vitest'
import { choleskyOf, scatter, solveLower, solveUpper, topDirections } from './matrix.ts'
import { randomOf } from './random.ts'

const matrix = Float64Array.of(4, 2, 2, 5)

test('the factor of a matrix gives the matrix back', () => {
  expect([...choleskyOf(matrix, 2)]).toEqual([2, 0, 1, 2])
})

test('a matrix between its own factors is the identity', () => {
  const whitened = solveLower(choleskyOf(matrix, 2), matrix, 2)
  expect([...whitened].map((at) => Math.round(at * 1e9) / 1e9)).toEqual([1, 0, 0, 1])
})

test('solving upwards undoes the transposed factor', () => {
  expect([...solveUpper(Float64Array.of(2, 0, 1, 2), Float64Array.of(5, 4), 2)]).toEqual([1.5, 2])
})

test('the directions of the largest eigenvalues come out, the largest first', () => {
  const [first, second] = topDirections(Float64Array.of(1, 0, 0, 0, 9, 0, 0, 0, 4), 3, 2, randomOf(1))
  expect(first?.map(Math.abs)[1]).toBeCloseTo(1)
  expect(second?.map(Math.abs)[2]).toBeCloseTo(1)
})

test('scatter is the mean product of the differences, with a reserve on the diagonal', () => {
  const gathered = scatter(2)
  gathered.add(Float32Array.of(1, 2), Float32Array.of(0, 0))
  gathered.add(Float32Array.of(-1, 0), Float32Array.of(0, 0))
  expect([...gathered.matrix(0)]).toEqual([1, 1, 1, 2])
  expect([...gathered.matrix(0.5)]).toEqual([1.75, 1, 1, 2.75])
})
