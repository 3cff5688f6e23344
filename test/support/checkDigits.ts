/** LOINC: every second digit from the right, the check digit apart, counts double. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** SNOMED CT: the dihedral group D5. */
export function passesVerhoeff(digits: string): boolean {
  const times = (a: number, b: number): number =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(step[digit] as number, times - 1)
  return (
    [...digits]
      .reverse()
      .reduce((check, digit, place) => times(check, permuted(Number(digit), place % 8)), 0) === 0
  )
}
