/** Sizes of the timeline, in pixels: as wide as a sheet, so that its letters are read on paper too. */
export const size = {
  width: 960,
  left: 216,
  right: 84,
  row: 34,
  titleFont: 18,
  labelFont: 14,
  smallFont: 13,
  mark: 6,
} as const

type Name =
  | 'text'
  | 'quiet'
  | 'line'
  | 'background'
  | 'assessment'
  | 'education'
  | 'treatment'
  | 'coordination'
  | 'review'
  | 'home'
  | 'milestone'
  | 'due'
  | 'danger'
  | 'dangerGround'
  | 'warning'

type Colours = Readonly<Record<Name, string>> & { readonly bands: readonly string[] }

/** What every picture is drawn with. The colours of marks are Okabe and Ito's, safe for the colour-blind. */
export const colour: Colours = {
  text: '#1f2430',
  quiet: '#565d6b',
  line: '#d9dde5',
  background: '#ffffff',
  bands: ['#eaf3fa', '#f8f3e3'],
  assessment: '#d55e00',
  education: '#009e73',
  treatment: '#0072b2',
  coordination: '#8a5a83',
  review: '#1f2431',
  home: '#56b4e9',
  milestone: '#e69f00',
  due: '#9b3fa0',
  danger: '#b3261e',
  dangerGround: '#fff6f5',
  warning: '#8a5200',
}

/** The same where somebody reads light on dark. */
export const darkColour: Colours = {
  text: '#e8ebf0',
  quiet: '#aab3c2',
  line: '#3b4453',
  background: '#14171d',
  bands: ['#1a2733', '#2a2618'],
  assessment: '#f08a3c',
  education: '#35c497',
  treatment: '#5fb4ea',
  coordination: '#cf9fc8',
  review: '#e8ebf0',
  home: '#3f8fc2',
  milestone: '#f0b429',
  due: '#d792db',
  danger: '#ff9d94',
  dangerGround: '#2b1a1a',
  warning: '#f2c073',
}

/**
 * Turns a picture dark on a screen that is. Its colours are attributes, which every reader of SVG knows; a rule on a
 * colour wins over them. So no two names share a colour.
 */
export const darkStyle = `@media screen and (prefers-color-scheme:dark){${Object.keys(colour)
  .flatMap((name) => pairs(name as keyof Colours))
  .flatMap(([light, dark]) =>
    ['fill', 'stroke'].map((paint) => `svg [${paint}="${light}"]{${paint}:${dark}}`),
  )
  .join('')}}`

function pairs(name: keyof Colours): (readonly [light: string, dark: string])[] {
  const dark = [darkColour[name]].flat()
  return [colour[name]].flat().map((light, index) => [light, dark[index] ?? light])
}

export const fontFamily = 'system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif'
