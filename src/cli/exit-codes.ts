/** Exit codes are API: the same whatever the format. */
export const exitCodes = {
  clean: 0,
  /** Findings at or above the limit. */
  findings: 1,
  /** Wrong use, or a file that cannot be read or written. */
  failed: 2,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
