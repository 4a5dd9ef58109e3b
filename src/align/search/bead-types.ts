/** Shapes that a bead may have, source segments by target segments; the first two are omission and addition. */
export const beadTypes: readonly (readonly [source: number, target: number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [1, 4],
  [4, 1],
  [2, 2],
  [2, 3],
  [3, 2],
  [1, 5],
  [5, 1],
  [2, 4],
  [4, 2],
  [1, 6],
  [6, 1],
  [3, 3],
]

/** Most segments of one side in a bead. */
export const maxBead = 6

/** Index in {@link beadTypes} by `source * (maxBead + 1) + target`, -1 for a shape that is not searched. */
export const beadTypeIndex: Int8Array = indexTypes()

function indexTypes(): Int8Array {
  const index = new Int8Array((maxBead + 1) ** 2).fill(-1)
  beadTypes.forEach(([s, t], i) => {
    index[s * (maxBead + 1) + t] = i
  })
  return index
}
