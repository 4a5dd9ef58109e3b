// Stands for `workspace/output/workbench-app`: a page does not write another one.
export function workbenchApp(): never {
  throw new Error('no page is written in a browser')
}
