/** Where the project lives; in reports only, nothing is fetched. */
export const homepage = 'https://www.npmjs.com/package/duizhao'

/** The page of a rule, as it is packed with the library: the address exists for every published version. */
export function ruleHelpUri(ruleId: string): string {
  return `https://unpkg.com/duizhao/docs/rules/${ruleId}.md`
}
