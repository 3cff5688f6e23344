import { colour, fontFamily } from '../render/pictureStyle.js'

/** How a page of a report looks, on a screen and on paper. Its colours stand out from the white by 4.5 to 1 and more. */
export const pageStyle = [
  `body{margin:0;background:#fff;color:${colour.text};font:16px/1.5 ${fontFamily}}`,
  'main{max-width:60rem;margin:0 auto;padding:1.5rem}',
  'h1{font-size:1.6rem;line-height:1.25}',
  'h2{font-size:1.25rem;margin-top:2.5rem}',
  'h3{font-size:1rem;margin-top:1.75rem}',
  `.danger{color:${colour.danger}}`,
  'figure{margin:1rem 0}',
  'svg{max-width:100%;height:auto}',
  `figcaption,caption{color:${colour.quiet};text-align:left;font-size:.875rem}`,
  'table{border-collapse:collapse;width:100%;margin:.75rem 0}',
  `th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid ${colour.line};overflow-wrap:break-word}`,
  'thead th{font-weight:600}',
  'tr>th[scope=row]{font-weight:400}',
  '@media print{main{max-width:none;padding:0}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}}',
].join('\n')
