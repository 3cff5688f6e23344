import { type Calendar, type Pack, type Result, safeParseCalendar } from '../index.js'
import { readJsonFile } from './readJsonFile.js'

/** Reads when a centre is open, if a file says so; problems carry the file, and the line and column of what is wrong. */
export function readCalendarFile(pack: Pack, file: string | undefined): Result<Calendar | undefined> {
  if (file === undefined) return { ok: true, value: undefined }
  const read = readJsonFile(file, 'a calendar', (json) => safeParseCalendar(pack, json))
  return read.ok ? { ok: true, value: read.value.value } : read
}
