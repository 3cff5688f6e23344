/** Adds elements to a list. Spread into `push`, a hundred thousand of them would exhaust the stack. */
export function append<T>(list: T[], elements: Iterable<T>): void {
  for (const element of elements) list.push(element)
}
