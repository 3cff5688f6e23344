import { dark, light, type Palette } from '../render/palette.js'
import { fontFamily } from '../render/pictureStyle.js'

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')

/** How all pages look: on a screen light or dark, and on paper. */
export const style = `:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 ${fontFamily}; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, .wide:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--ground); z-index: 1; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1rem; border-bottom: 1px solid var(--line); padding-bottom: 0.6rem; }
header p { margin: 0 0 0.4rem; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav.contents { margin: 1rem 0; padding: 0.6rem 0.9rem; background: var(--panel); border-radius: 0.4rem; font-size: 0.95rem; }
footer { margin-top: 3rem; padding-top: 0.8rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.4rem 0 0.6rem; }
.kind + h1 { margin-top: 0.1rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.2rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.2rem 0 0.4rem; }
.kind { margin: 1.4rem 0 0; color: var(--quiet); font-size: 0.875rem; font-weight: 600; }
.lead { font-size: 1.15rem; max-width: 46rem; }
.quiet, .how-read { color: var(--quiet); }
.note { display: block; color: var(--quiet); font-size: 0.925rem; }
ul, ol { padding-left: 1.3rem; margin: 0.3rem 0; }
li { margin: 0.15rem 0; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: 0.35rem 0; }
dl > div + div { border-top: 1px solid var(--line); }
dt { color: var(--quiet); font-weight: 600; font-size: 0.925rem; }
dd { margin: 0; }
dd > ul:first-child, dd > ul.when { margin-top: 0; }
.rule { border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 0.4rem; padding: 0.7rem 1rem; margin: 0.8rem 0; }
.rule > h3 { margin-top: 0; }
.rule.for { border-left-color: var(--evidence); }
.rule.against, .rule.stop { border-left-color: var(--against); color: inherit; }
.rule.check { border-left-color: var(--open); }
.grounds, .direction { font-weight: 600; }
.grounds.read, .direction.recommend { color: var(--evidence); }
.open, .insufficient { color: var(--open); font-weight: 600; }
.direction.against { color: var(--against); }
.rests { font-size: 0.925rem; }
.cite { font-size: 0.925em; white-space: nowrap; }
.address { color: var(--quiet); font-size: 0.875rem; overflow-wrap: anywhere; }
code { font-size: 0.9em; background: var(--panel); padding: 0.05rem 0.3rem; border-radius: 0.2rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: 0.8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.45; }
caption { text-align: left; color: var(--quiet); font-size: 0.9rem; padding-bottom: 0.3rem; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: var(--raised); }
tbody th { font-weight: 600; }
td > ul, td > div > ul { padding-left: 1.1rem; }
.references li { margin: 0.4rem 0; }
.search { margin: 1.2rem 0; padding: 0.8rem 1rem; background: var(--panel); border-radius: 0.4rem; }
.search label { display: block; font-weight: 600; margin-bottom: 0.3rem; }
.search input { width: 100%; max-width: 30rem; font: inherit; padding: 0.45rem 0.6rem; color: var(--text); background: var(--ground); border: 1px solid var(--quiet); border-radius: 0.3rem; }
.search p:empty { margin: 0; }
.search p { margin: 0.4rem 0 0; color: var(--quiet); }
.index { list-style: none; padding: 0; }
.index.close { columns: 19rem; column-gap: 2rem; }
.index.close li { break-inside: avoid; }
.index.open-rows li { padding: 0.5rem 0; border-top: 1px solid var(--line); margin: 0; color: inherit; font-weight: inherit; }
.index p { margin: 0; color: var(--quiet); }
.parts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0.7rem; }
.parts li { background: var(--panel); border-radius: 0.4rem; padding: 0.6rem 0.9rem; margin: 0; }
.parts p { margin: 0; font-size: 0.925rem; color: var(--quiet); }
[hidden] { display: none !important; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; ${variables(light)} }
  @page { margin: 15mm 13mm; }
  html { font-size: 9.5pt; }
  body { line-height: 1.4; }
  header, main, footer { max-width: none; padding: 0 1px; }
  header nav, nav.contents, .skip, .search { display: none; }
  h1, h2, h3, caption { break-after: avoid; }
  h2 { margin-top: 1.4rem; }
  dl > div { display: block; padding: 0.25rem 0; }
  dl > div::after { content: ""; display: block; clear: both; }
  dt { float: left; width: 9rem; }
  dd { margin-left: 10rem; }
  tr, li, .rule { break-inside: avoid; }
  li:has(li), .rule:has(li li li) { break-inside: auto; }
  .rule { border-left-width: 1px; padding: 0.4rem 0.7rem; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  table { font-size: 0.85rem; line-height: 1.3; }
  th, td { padding: 0.2rem 0.3rem; hyphens: auto; }
  .cite { white-space: normal; }
  a { color: inherit; text-decoration: none; }
}
`
