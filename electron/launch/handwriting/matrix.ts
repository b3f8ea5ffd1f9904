/** Square matrices of `size` rows, row after row. */
type Matrix = Float64Array

/** Gathers how samples scatter around their means. */
export function scatter(size: number) {
  const sum = new Float64Array(size * size)
  const difference = new Float64Array(size)
  let count = 0
  return {
    add(sample: Float32Array, mean: Float32Array): void {
      count += 1
      for (let i = 0; i < size; i++) difference[i] = (sample[i] as number) - (mean[i] as number)
      for (let i = 0; i < size; i++) {
        const here = difference[i] as number
        if (here === 0) continue
        for (let j = 0; j <= i; j++) (sum[i * size + j] as number) += here * (difference[j] as number)
      }
    },
    /** The mean scatter, with a part of the mean variance added to every variance. */
    matrix(reserve: number): Matrix {
      const matrix = new Float64Array(size * size)
      let trace = 0
      for (let i = 0; i < size; i++) trace += (sum[i * size + i] as number) / count
      for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++) {
          const mean = (sum[i * size + j] as number) / count + (i === j ? (reserve * trace) / size : 0)
          matrix[i * size + j] = mean
          matrix[j * size + i] = mean
        }
      return matrix
    },
  }
}

/** L of `matrix` = L Lᵀ. */
export function choleskyOf(matrix: Matrix, size: number): Matrix {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) rest -= (lower[i * size + k] as number) * (lower[j * size + k] as number)
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / (lower[j * size + j] as number)
    }
  return lower
}

/** L⁻¹ M L⁻ᵀ of a symmetric M. */
export function solveLower(lower: Matrix, symmetric: Matrix, size: number): Matrix {
  const half = forward(lower, symmetric, size)
  return forward(lower, transposed(half, size), size)
}

/** L⁻¹ M, row by row. */
function forward(lower: Matrix, matrix: Matrix, size: number): Matrix {
  const solved = matrix.slice()
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) {
      const factor = lower[i * size + k] as number
      if (factor === 0) continue
      for (let j = 0; j < size; j++)
        (solved[i * size + j] as number) -= factor * (solved[k * size + j] as number)
    }
    for (let j = 0; j < size; j++) (solved[i * size + j] as number) /= lower[i * size + i] as number
  }
  return solved
}

const transposed = (matrix: Matrix, size: number): Matrix =>
  matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] as number)

/** L⁻ᵀ v. */
export function solveUpper(lower: Matrix, vector: Float64Array, size: number): Float64Array {
  const solved = vector.slice()
  for (let i = size - 1; i >= 0; i--) {
    let rest = solved[i] as number
    for (let k = i + 1; k < size; k++) rest -= (lower[k * size + i] as number) * (solved[k] as number)
    solved[i] = rest / (lower[i * size + i] as number)
  }
  return solved
}

const rounds = 30

/** The directions of the `count` largest eigenvalues of a symmetric matrix, by subspace iteration. */
export function topDirections(
  matrix: Matrix,
  size: number,
  count: number,
  random: () => number,
): Float64Array[] {
  let directions = Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  )
  for (let round = 0; round < rounds; round++) {
    directions = directions.map((direction) =>
      direction.map((_, i) => dot(matrix.subarray(i * size, (i + 1) * size), direction)),
    )
    orthonormalise(directions)
  }
  return directions
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function orthonormalise(vectors: Float64Array[]): void {
  vectors.forEach((vector, i) => {
    for (const before of vectors.slice(0, i)) {
      const share = dot(vector, before)
      for (let k = 0; k < vector.length; k++) (vector[k] as number) -= share * (before[k] as number)
    }
    const length = Math.sqrt(dot(vector, vector))
    for (let k = 0; k < vector.length; k++) (vector[k] as number) /= length
  })
}
