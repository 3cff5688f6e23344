import { rulesNamed } from '../../outcomeOfCase.js'
import { readCaseFiles } from '../../readCaseFiles.js'
import type { Check } from '../check.js'
import { placeOf } from '../placesOf.js'

/** A rule of which no case expects anything. What cases leave open of a rule that has some is what `coverage` says. */
export const ruleWithoutCase: Check = {
  id: 'rule-without-case',
  severity: 'warning',
  title: 'A rule without a case',
  finds: 'all',
  find: ({ pack, files }) => {
    const cases = Object.values(readCaseFiles(files).caseFiles).flatMap((file) => file.cases)
    const named = new Set(cases.flatMap((one) => [...rulesNamed(one)]))
    return pack.rules
      .filter(({ name }) => !named.has(name))
      .map(({ name, file }) => ({
        check: ruleWithoutCase.id,
        severity: ruleWithoutCase.severity,
        ...placeOf(files, `rules/${name}`, 'name'),
        message: `no case says anything of the rule \`${name}\`, so nobody would notice if it broke`,
        help: `write one in \`${file.replace(/\.json$/, '.cases.json')}\` that expects it under \`applies\`, \`doesNotApply\` or \`unknown\``,
      }))
  },
}
