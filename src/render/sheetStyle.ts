import { dark, light, type Palette } from './palette.js'
import { fontFamily } from './pictureStyle.js'

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')

/** What every sheet has in common: on a screen, and on A4 and Letter alike, since no size of paper is named. */
const common = `
:root { color-scheme: light; ${variables(light)} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; color: var(--text); background: var(--ground); font-family: ${fontFamily}; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: inline-block; padding: 0.5rem; }
h1, h2, h3 { line-height: 1.25; }
h1 { margin: 0 0 0.4em; }
h2 { border-bottom: 1px solid var(--line); padding-bottom: 0.2em; }
ul, ol { margin: 0.4em 0; padding-left: 1.4em; }
p { margin: 0.4em 0; }
dl, dd { margin: 0; }
dt { color: var(--quiet); font-weight: 600; }
.quiet, footer { color: var(--quiet); }
.good { color: var(--evidence); }
.warn { color: var(--open); }
.danger { color: var(--against); }
p.strong, p.warn, p.danger { font-weight: 600; }
section.danger, section.warn { color: inherit; border: 3px solid var(--against); border-radius: 0.4rem; padding: 0.2rem 1rem 0.8rem; margin: 1.2rem 0; }
section.warn { border-color: var(--open); }
section.danger > h2 { color: var(--against); }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid var(--line); padding: 0.3em 0.5em; text-align: left; vertical-align: top; overflow-wrap: normal; }
th { background: var(--raised); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 0.5rem; font-size: 0.875em; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; }
.wide { overflow-x: auto; }
.wide > svg { max-width: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media print {
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  h1, h2, h3 { break-after: avoid; }
  dl { break-before: avoid; }
  tr, li, p, figure, dl > div, section.danger, section.warn { break-inside: avoid; }
  li:has(dl) { break-inside: auto; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; }
}
`

/** For clinicians: much on a page. */
export const clinicianStyle = `${common}
.wide > svg { min-width: 46rem; max-width: 60rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0.5rem 1.2rem; }
.pictures > figure { margin: 0.5rem 0; }
body { max-width: 62rem; padding: 1rem; font-size: 1rem; line-height: 1.5; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.25rem; margin: 1.8rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 0.3rem; }
li { margin: 0.3rem 0; }
dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: 0.8rem; }
table { font-size: 0.92rem; }
@media (max-width: 36rem) { dl > div { display: block; } table { font-size: 0.8rem; } th, td { padding: 0.2em 0.25em; overflow-wrap: anywhere; hyphens: auto; } }
@media print { .wide { overflow: visible; } .wide > svg { min-width: 0; max-width: 100%; } body { font-size: 9.5pt; line-height: 1.4; } h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 1.1rem; } h3 { font-size: 10.5pt; } table { font-size: 8.5pt; } }
`

/** For patients: large type, much room, one thing below the other. */
export const patientStyle = `${common}
figure svg { max-width: 38rem; }
body { max-width: 46rem; padding: 1.2rem; font-size: 1.25rem; line-height: 1.6; }
h1 { font-size: 2.1rem; }
h2 { font-size: 1.6rem; margin: 2.2rem 0 0.6rem; }
section.danger > h2, section.warn > h2 { margin-top: 0.8rem; border: 0; }
h3 { font-size: 1.3rem; margin: 1.6rem 0 0.3rem; }
li { margin: 0.4rem 0; }
dl > div { margin-top: 0.3rem; }
dt { float: left; margin-right: 0.5rem; }
dt::after { content: ":"; }
:lang(fr) dt::after { content: "\\00a0:"; }
td:first-child { white-space: nowrap; }
@media (max-width: 36rem) { table { font-size: 0.95rem; } th, td { padding: 0.25em 0.3em; overflow-wrap: anywhere; hyphens: auto; } td:first-child { white-space: normal; } }
@media print { body { font-size: 14pt; line-height: 1.45; } h1 { font-size: 22pt; } h2 { font-size: 18pt; margin-top: 1.4rem; } h3 { font-size: 15pt; margin-top: 1rem; } footer { font-size: 11pt; } }
`
