import { type Problem, TranslationError } from '../index.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a file stands where a folder would be',
  EEXIST: 'a file stands where a folder would be',
  EACCES: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
}

/** Says that a folder can't be written into, or what for it can't be made, and why. */
export function unwritable(folder: string, error: unknown): Problem {
  if (error instanceof TranslationError) return { code: 'untranslated', message: error.message, pointer: '' }
  const { code, message = 'unknown reason' } = error as NodeJS.ErrnoException
  return {
    code: 'unwritable-folder',
    message: `cannot write into \`${folder}\`: ${reasons[code ?? ''] ?? code ?? message}`,
    pointer: '',
  }
}
