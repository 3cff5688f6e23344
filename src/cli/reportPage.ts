import { element, type Svg, textElement } from '../render/svg.js'
import { pageStyle } from './pageStyle.js'

/**
 * A report as one page that needs nothing else: no script, no font, no picture from elsewhere. Every text in it comes from
 * packs and people, so all of it is escaped by whoever makes the body.
 */
export function reportPage(title: string, body: readonly Svg[], ownStyle = ''): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, title),
    `<style>${pageStyle}${ownStyle}</style>`,
    '</head>',
    '<body>',
    element('main', {}, body),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The first row of a table. */
export function headRow(names: readonly string[]): Svg {
  const cells = names.map((name) =>
    textElement(name === '' ? 'td' : 'th', name === '' ? {} : { scope: 'col' }, name),
  )
  return element('thead', {}, [element('tr', {}, cells)])
}

/** A row whose first cell says what it is about. */
export function tableRow(first: string, cells: readonly string[]): Svg {
  return element('tr', {}, [
    textElement('th', { scope: 'row' }, first),
    ...cells.map((cell) => textElement('td', {}, cell)),
  ])
}
