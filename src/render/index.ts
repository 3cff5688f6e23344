/** A plan as something to read: for the terminal, as Markdown, as a page, as a picture, in a calendar. */
export { type CalendarOptions, calendarUid } from './calendarOptions.js'
export type { CalendarWords } from './calendarWords.js'
export {
  englishGoalPicture,
  englishGoalPictureForPatient,
  type GoalPictureWords,
} from './goalPictureWords.js'
export type { PatientSheetOptions } from './patientSheetOptions.js'
export type { PatientWords } from './patientWords.js'
export type { Palette } from './printText.js'
export { renderCalendar } from './renderCalendar.js'
export { renderGoalSvg } from './renderGoalSvg.js'
export { renderHtml } from './renderHtml.js'
export { renderMarkdown } from './renderMarkdown.js'
export { renderPatientHtml } from './renderPatientHtml.js'
export { renderPatientMarkdown } from './renderPatientMarkdown.js'
export { renderRevisionCalendar } from './renderRevisionCalendar.js'
export { renderRevisionMarkdown } from './renderRevisionMarkdown.js'
export { renderRevisionSvg } from './renderRevisionSvg.js'
export { renderRevisionText } from './renderRevisionText.js'
export { renderTeamSvg } from './renderTeamSvg.js'
export { renderText } from './renderText.js'
export { renderTimelineSvg } from './renderTimelineSvg.js'
