import type {Command} from 'commander'

/** A command line of a page that names what there is not. */
export interface Misnamed {
  readonly line: string
  readonly what: string
}

/** Commands and options in the code of a Markdown page that `program` does not have; prompts, `npx` and comments are passed over. */
export function misnamedIn(page: string, program: Command): Misnamed[] {
  return commandLines(page).flatMap(line => {
    const words = wordsOf(line.slice(line.indexOf('duizhao ') + 'duizhao '.length))
    let command = program
    let at = 0
    for (; at < words.length; at++) {
      const next = command.commands.find(other => other.name() === words[at])
      if (next === undefined) break
      command = next
    }
    const word = words[at] ?? ''
    if (command.commands.length > 0 && !word.startsWith('-')) return [{line, what: `no command “${word}”`}]
    const known = [command, program].flatMap(({options}) => options.flatMap(({long, short}) => [long, short]))
    return words
      .slice(at)
      .filter(word => /^--?[a-z]/u.test(word))
      .map(word => word.replace(/=.*$/u, ''))
      .filter(word => !known.includes(word) && !['-h', '--help'].includes(word))
      .map(what => ({line, what}))
  })
}

/** Lines of fenced and indented code that call the command. */
function commandLines(page: string): string[] {
  const fenced = [...page.matchAll(/^```(?:sh|console|yaml|groovy)[^\n]*\n([\s\S]*?)^```$/gmu)].map(([, body]) => body!)
  const indented = page.split('\n').filter(line => /^ {4}\S/u.test(line))
  return [...fenced.flatMap(body => body.split('\n')), ...indented]
    .filter(line => /(?:^|[\s$'"(])duizhao [a-z-]/u.test(line) && !/^\s*(?:#|→|name:|- name:|npm )/u.test(line))
    .map(line => line.replace(/\s#\s.*$/u, ''))
}

/** Words as a shell splits them, up to what ends a command. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/'[^']*'|"[^"]*"|[|;&<>]+|[^\s'"|;&<>]+/gu)) {
    if (/^[|;&]/u.test(word)) break
    words.push(word)
  }
  return words
}
