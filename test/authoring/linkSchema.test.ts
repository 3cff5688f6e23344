import { expect, it } from 'vitest'
import { linkSchema } from '../../src/authoring/linkSchema.js'

const address = '../.schema/module.schema.json'
const link = `"$schema": "${address}"`

it.each([
  ['a file on many lines', '{\n  "rules": []\n}\n', `{\n  ${link},\n  "rules": []\n}\n`],
  ['a file on one line', '{ "rules": [] }', `{ ${link}, "rules": [] }`],
  ['a file without a space', '{"rules":[]}', `{${link}, "rules":[]}`],
  [
    'a file that leads elsewhere',
    '{\n  "$schema": "else.json",\n  "rules": []\n}',
    `{\n  ${link},\n  "rules": []\n}`,
  ],
  ['a file that leads there already', `{ ${link} }`, `{ ${link} }`],
  ['an empty object', '{}', '{}'],
  ['what is no object', '[1]', '[1]'],
  ['a dollar in the text', '{ "$&": "$1" }', `{ ${link}, "$&": "$1" }`],
])('leads %s to its schema', (_, text, linked) => {
  expect(linkSchema(text, address)).toBe(linked)
})
