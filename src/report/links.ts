/** Where the project lives; in reports only, nothing is fetched. */
export const homepage = 'https://www.npmjs.com/package/duizhao'

/** The page of a rule. */
export function ruleHelpUri(ruleId: string): string {
  return `${homepage}#rule-${ruleId}`
}
