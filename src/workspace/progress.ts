/** How far a run is. */
export interface Progress {
  step(done: number): void
  end(): void
}

/** Begins to show a phase of `total` steps. */
export type ShowProgress = (phase: 'reading' | 'checking', total: number) => Progress

/** For a front end without a place to show it. */
export const noProgress: ShowProgress = () => ({step: () => {}, end: () => {}})
