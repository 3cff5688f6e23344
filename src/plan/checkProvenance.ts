import { type Plan, planFormat } from '../model/plan.js'
import type { Problem } from '../model/problem.js'

/** A plan says what it is, whose it is, and what it was made with, so that it can be made again. */
export function checkProvenance({ format, id, subject, provenance }: Plan): Problem[] {
  const digests = [
    ['/provenance/pack/digest', provenance.pack.digest],
    ['/provenance/assessmentDigest', provenance.assessmentDigest],
  ] as const
  return [
    ...((format as number) === planFormat
      ? []
      : [
          {
            code: 'unknown-format',
            message: `the format \`${format}\` is not known`,
            pointer: '/format',
            expected: String(planFormat),
          },
        ]),
    ...(id.startsWith(`${subject}.`) && id.length > subject.length + 1
      ? []
      : [
          {
            code: 'plan-id',
            message: `\`${id}\` does not begin with its subject \`${subject}\``,
            pointer: '/id',
            expected: `${subject}.…`,
          },
        ]),
    ...digests
      .filter(([, digest]) => !/^sha256:\S+$/.test(digest))
      .map(([pointer, digest]) => ({
        code: 'provenance',
        message: `\`${digest}\` is no digest`,
        pointer,
        expected: 'sha256: and its digits',
      })),
  ]
}
