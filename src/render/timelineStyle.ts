/** Sizes in pixels and colours of the timeline. The colours are Okabe and Ito's, safe for the colour-blind. */
export const size = {
  width: 1100,
  left: 206,
  right: 84,
  row: 32,
  titleFont: 18,
  labelFont: 12,
  smallFont: 11,
  mark: 5.5,
} as const

export const colour = {
  text: '#1f2430',
  quiet: '#565d6b',
  line: '#d9dde5',
  background: '#ffffff',
  bands: ['#eaf3fa', '#f8f3e3'],
  assessment: '#d55e00',
  education: '#009e73',
  treatment: '#0072b2',
  coordination: '#8a5a83',
  review: '#1f2430',
  home: '#56b4e9',
  milestone: '#e69f00',
  due: '#9b3fa0',
  danger: '#b3261e',
  warning: '#8a5200',
} as const

export const fontFamily = 'system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif'
