/** A value that is made when it is first asked for: a language that no text is in costs a process nothing. */
export function onFirstUse<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
