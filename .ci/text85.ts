/** The letters of Z85 (ZeroMQ's RFC 32): none of them has to be escaped in a text of JavaScript. */
const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** Bytes as letters, five for four; what lacks to a multiple of four is filled up with zeros. */
export function toText85(bytes: Uint8Array): string {
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  filled.set(bytes)
  const view = new DataView(filled.buffer)
  let text = ''
  for (let at = 0; at < filled.length; at += 4) {
    const word = view.getUint32(at)
    for (let power = 85 ** 4; power >= 1; power /= 85) text += letters[Math.floor(word / power) % 85]
  }
  return text
}

/** The bytes again. Goes into the built package, so it imports nothing. */
export function fromText85(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value
  const bytes = new Uint8Array((text.length / 5) * 4)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 5) {
    let word = 0
    for (let place = at; place < at + 5; place++) word = word * 85 + (values[text.charCodeAt(place)] ?? 0)
    view.setUint32((at / 5) * 4, word)
  }
  return bytes
}
