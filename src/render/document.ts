import { listInWords } from '../shared/listInWords.js'

/**
 * A plan as headings, lines, lists and tables, in the order in which a clinician reads it. The printers for the
 * terminal and for Markdown differ only in how they set these, so neither can leave out what the other shows.
 */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'warn' | 'danger'

export interface Detail {
  /** What the line is (`why`, `check`). */
  readonly label: string
  readonly text: string
  readonly tone?: Tone
}

export interface Entry {
  readonly title: string
  /** Goes on after the title. */
  readonly text?: string
  readonly tone?: Tone
  readonly details: readonly Detail[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'heading'; readonly text: string }
  /** What is done one after the other. */
  | { readonly kind: 'steps'; readonly texts: readonly string[] }
  | { readonly kind: 'points'; readonly texts: readonly string[] }
  | { readonly kind: 'list'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** What a page has pictures of. */
export type PictureSubject = 'goals' | 'team'

export interface Section {
  readonly title: string
  /** What its pictures would show, where a page has some. */
  readonly shows?: PictureSubject
  readonly tone?: Tone
  readonly blocks: readonly Block[]
}

export interface PlanDocument {
  readonly title: string
  readonly tone: Tone
  /** The sign after the title of an entry; that of English when absent. */
  readonly colon?: string
  readonly opening: readonly Block[]
  /** Empty ones are left out. */
  readonly sections: readonly Section[]
}

/** `brief` is for a screen: what is long and said elsewhere is cut short. `full` leaves nothing out. */
export type Depth = 'brief' | 'full'

/** A line of details, or none when there is nothing to say. */
export function detail(label: string, text: string | undefined, tone?: Tone): Detail[] {
  if (text === undefined || text.trim() === '') return []
  return [tone === undefined ? { label, text } : { label, text, tone }]
}

/** A list, or nothing when it has no entries. */
export function list(entries: readonly Entry[]): Block[] {
  return entries.length === 0 ? [] : [{ kind: 'list', entries }]
}

/** Sentences after each other, phrases with semicolons between them. */
export function joined(texts: readonly string[]): string {
  return texts
    .map((text, index) =>
      index === 0 ? text : `${/[.!?]$/.test(texts[index - 1] ?? '') ? ' ' : '; '}${text}`,
    )
    .join('')
}

/** The first few words of a list, and how many more there are. */
export function firstFew(words: readonly string[], most: number): string {
  if (words.length <= most) return listInWords(words)
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`
}

/** A paragraph, or nothing when it is empty. */
export function paragraph(text: string, tone: Tone = 'plain'): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text, tone }]
}
