/** Colours of one way of showing a page; those of texts are readable on all three grounds. */
export interface Palette {
  readonly ground: string
  readonly panel: string
  readonly raised: string
  readonly text: string
  readonly quiet: string
  readonly link: string
  readonly evidence: string
  readonly open: string
  readonly against: string
  readonly line: string
  readonly focus: string
}

export const light: Palette = {
  ground: '#ffffff',
  panel: '#f5f7fa',
  raised: '#eaf0f6',
  text: '#1f2430',
  quiet: '#565d6b',
  link: '#0b57a4',
  evidence: '#14603a',
  open: '#7a4a00',
  against: '#a3231c',
  line: '#cfd5df',
  focus: '#b34700',
}

export const dark: Palette = {
  ground: '#14171d',
  panel: '#1c2129',
  raised: '#262d38',
  text: '#e8ebf0',
  quiet: '#aab3c2',
  link: '#8cc2ff',
  evidence: '#86d9a8',
  open: '#f2c073',
  against: '#ff9d94',
  line: '#3b4453',
  focus: '#ffb067',
}
