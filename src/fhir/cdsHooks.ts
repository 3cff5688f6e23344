import type { FhirCoding } from './datatypes.js'
import type { FhirResource } from './resources.js'

/** The part of CDS Hooks that a service for plans speaks, as plain JSON. */

export interface CdsService {
  hook: string
  id: string
  title: string
  description: string
  prefetch: Record<string, string>
}

export interface CdsSource {
  label: string
  url?: string
}

export interface CdsAction {
  type: 'create'
  description: string
  resource: FhirResource
}

export interface CdsSuggestion {
  label: string
  uuid: string
  /** Only of a plan for which nothing is still open. */
  isRecommended?: true
  actions: CdsAction[]
}

export interface CdsLink {
  label: string
  url: string
  type: 'absolute' | 'smart'
}

export interface CdsCard {
  uuid: string
  /** Less than 140 characters. */
  summary: string
  indicator: 'info' | 'warning' | 'critical'
  source: CdsSource
  /** GitHub-flavoured Markdown. */
  detail?: string
  suggestions?: CdsSuggestion[]
  selectionBehavior?: 'at-most-one'
  overrideReasons?: FhirCoding[]
  links?: CdsLink[]
}

export interface OperationOutcome {
  resourceType: 'OperationOutcome'
  issue: { severity: 'error'; code: 'invalid' | 'required' | 'processing'; diagnostics: string }[]
}

/** What an HTTP server answers: the status, and the body as JSON. */
export type CdsResponse =
  | { status: 200; body: { cards: CdsCard[] } }
  | { status: 400 | 412 | 422; body: OperationOutcome }
