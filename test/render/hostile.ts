import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { argumentsOf, assessment, decisions, pack, stopDecisions } from '../plan/careExample.js'

/** What somebody might write to break a reader: markup, escapes, Markdown, control characters. */
export const hostileText =
  '<script>alert("1")</script> ]]> --> &amp; \u001b[2J\u202E # [x](javascript:1) ![y](z) | `c` *b* \'"\n# heading'

/** The example with hostile text wherever a person or a pack may write some. */
export const hostilePlan = assemblePlan(
  ...argumentsOf({
    assessment: { ...assessment, id: 'p-1' },
    pack: {
      ...pack,
      manifest: { ...pack.manifest, notice: hostileText },
      programs: {
        standard: {
          ...pack.programs.standard!,
          title: hostileText,
          plain: hostileText,
        },
      },
      goals: {
        ...pack.goals,
        'less-pain': {
          ...pack.goals['less-pain']!,
          title: hostileText,
          statement: '{words}',
        },
      },
      exercises: {
        walking: {
          ...pack.exercises.walking!,
          title: hostileText,
          howTo: [hostileText],
        },
      },
      roles: {
        ...pack.roles,
        therapist: { ...pack.roles.therapist!, title: hostileText },
      },
    },
    decisions: {
      ...decisions,
      goals: decisions.goals.map((goal) => ({ ...goal, words: hostileText })),
      program: { ...decisions.program, alternatives: [] },
    },
  }),
)

export const hostileStop = assemblePlan(
  ...argumentsOf({
    pack: {
      ...pack,
      dispositions: {
        emergency: {
          ...pack.dispositions.emergency!,
          title: hostileText,
          instruction: hostileText,
        },
      },
    },
    decisions: stopDecisions,
  }),
)
