import { type Problem, TranslationError } from '../index.js'

/** Says that a folder can't be written into, or what for it can't be made, and why. */
export function unwritable(folder: string, error: unknown): Problem {
  if (error instanceof TranslationError) return { code: 'untranslated', message: error.message, pointer: '' }
  const { code, message = 'unknown reason' } = error as NodeJS.ErrnoException
  return {
    code: 'unwritable-folder',
    message: `cannot write into \`${folder}\`: ${code ?? message}`,
    pointer: '',
  }
}
