import type { OpenLeaf, PackCoverage, RowReport, Share } from '../authoring/index.js'
import type { Pack } from '../index.js'
import { countInWords } from '../render/countInWords.js'
import { element, type Svg, textElement } from '../render/svg.js'
import { addTo } from '../shared/addTo.js'
import { percentOf, shares, sidesOf } from './coverageWords.js'
import { headRow, reportPage, tableRow } from './reportPage.js'

const ownStyle = [
  'summary{cursor:pointer;padding:.4rem 0}',
  'summary span{margin-left:.6rem}',
  'details{border-top:1px solid #ddd}',
  'td,th{min-width:4.5rem}',
].join('\n')

/** What the cases of a pack show of it, as one page to look at: everything by file, and first what is open. */
export function coveragePage(pack: Pack, coverage: PackCoverage): string {
  const title = `What the cases of ${pack.manifest.title} show`
  const { gaps, openLeaves } = coverage
  const open = gaps.length + openLeaves.length
  return reportPage(
    title,
    [
      textElement('h1', {}, title),
      textElement('p', {}, `${pack.manifest.id} ${pack.manifest.version}, ${pack.rules.length} rules.`),
      ...summary(coverage),
      textElement('h2', { class: open > 0 ? 'danger' : '' }, open > 0 ? `Open: ${open}` : 'Nothing is open'),
      ...(open === 0 ? [] : [openTable(coverage)]),
      ...rulesByFile(pack, coverage),
      ...namedConditions(pack, coverage),
      ...thresholds(coverage),
      ...catalogue(coverage),
      ...rows(coverage.rowReports),
    ],
    ownStyle,
  )
}

function summary(coverage: PackCoverage): Svg[] {
  const { proved, said } = coverage
  const bySaying = said === 0 ? '' : `; of ${said} more a case file says so`
  return [
    element('table', {}, [
      textElement('caption', {}, 'Shown by cases that hold'),
      headRow(['what', 'share', 'shown', 'of']),
      ...shares.map(([key, name]) => {
        const { shown, of } = coverage[key]
        return tableRow(name, [percentOf(coverage[key]), String(shown), String(of)])
      }),
    ]),
    textElement(
      'p',
      {},
      `${proved} sides of leaves are proved to decide for nobody${bySaying}: they are nothing to show.`,
    ),
  ]
}

function openTable({ gaps, openLeaves }: PackCoverage): Svg {
  return element('table', {}, [
    textElement('caption', {}, 'What no case shows'),
    headRow(['file', 'what']),
    ...gaps.map(({ file, message }) => tableRow(file || 'no file', [message])),
    ...openLeaves.map((leaf) =>
      tableRow(leaf.file || leaf.owner, [`${leaf.owner} ${leaf.pointer} ${leaf.text}: ${sidesOf(leaf)}`]),
    ),
  ])
}

/** Files stand closed, so that a large pack can be looked over. */
function folded(
  heading: string,
  tables: ReadonlyMap<string, { readonly note: string; readonly table: Svg }>,
): Svg[] {
  return [
    textElement('h2', {}, heading),
    ...[...tables].map(([file, { note, table }]) =>
      element('details', {}, [
        element('summary', {}, [textElement('b', {}, file || 'no file'), textElement('span', {}, note)]),
        table,
      ]),
    ),
  ]
}

function byFile<T extends { readonly file: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>()
  for (const one of all) addTo(files, one.file, one)
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)))
}

const states = ['applies', 'doesNotApply', 'unknown'] as const

function rulesByFile(pack: Pack, { report, openLeaves, leavesOf }: PackCoverage): Svg[] {
  const cannot = new Set(
    report.cannot.flatMap((one) => ('rule' in one ? one.states.map((state) => `${one.rule} ${state}`) : [])),
  )
  const stateOf = (rule: string, state: (typeof states)[number]): string => {
    if (report.ruleStates[rule]?.includes(state)) return 'shown'
    return cannot.has(`${rule} ${state}`) ? 'cannot be' : 'not shown'
  }
  const isOpen = (rule: string): boolean =>
    states.some((state) => stateOf(rule, state) === 'not shown') ||
    openLeaves.some(({ owner }) => owner === `rules/${rule}`)
  const tables = [...byFile(pack.rules)].map(([file, rules]) => {
    const table = element('table', {}, [
      textElement('caption', {}, `Rules of ${file}`),
      headRow(['rule', 'applying', 'silent', 'unknown', 'leaves', 'leaves that are open']),
      ...rules.map(({ name }) =>
        tableRow(name, [
          ...states.map((state) => stateOf(name, state)),
          leavesIn(leavesOf[`rules/${name}`]),
          openIn(openLeaves, `rules/${name}`),
        ]),
      ),
    ])
    return [
      file,
      { note: counted(rules.length, 'rule', rules.filter(({ name }) => isOpen(name)).length), table },
    ] as const
  })
  return folded('Rules, by file', new Map(tables))
}

function counted(count: number, noun: string, open: number): string {
  return `${countInWords(count, noun)}${open === 0 ? '' : `, ${open} with something open`}`
}

function namedConditions(pack: Pack, { leavesOf, openLeaves }: PackCoverage): Svg[] {
  const owners = Object.keys(leavesOf).filter((owner) => owner.startsWith('namedConditions/'))
  const named = owners.map((owner) => ({ owner, file: pack.files[owner] ?? '' }))
  const tables = [...byFile(named)].map(([file, all]) => {
    const table = element('table', {}, [
      textElement('caption', {}, `Named conditions of ${file}`),
      headRow(['named condition', 'leaves', 'leaves that are open']),
      ...all.map(({ owner }) =>
        tableRow(owner.slice(owner.indexOf('/') + 1), [leavesIn(leavesOf[owner]), openIn(openLeaves, owner)]),
      ),
    ])
    return [file, { note: countInWords(all.length, 'named condition'), table }] as const
  })
  return folded('Named conditions, by file', new Map(tables))
}

function leavesIn(share: Share | undefined): string {
  // A rule of named conditions alone has none of its own.
  return share === undefined ? 'none' : `${share.shown} of ${share.of}`
}

function openIn(openLeaves: readonly OpenLeaf[], owner: string): string {
  const own = openLeaves.filter((leaf) => leaf.owner === owner)
  return own.length === 0 ? 'none' : own.map((leaf) => `${leaf.text}: ${leaf.open.join(', ')}`).join('; ')
}

function thresholds({ report }: PackCoverage): Svg[] {
  const tables = [...byFile(report.thresholds)].map(([file, all]) => {
    const table = element('table', {}, [
      textElement('caption', {}, `Thresholds of ${file}`),
      headRow(['threshold', 'sides needed', 'sides shown']),
      ...all.map(({ threshold, needed, shown }) =>
        tableRow(threshold, [needed.join(', '), shown.join(', ') || 'none']),
      ),
    ])
    return [file, { note: countInWords(all.length, 'threshold'), table }] as const
  })
  return folded('Thresholds, by file', new Map(tables))
}

function catalogue({ report }: PackCoverage): Svg[] {
  const tables = [...byFile(report.reached)].map(([file, all]) => {
    const table = element('table', {}, [
      textElement('caption', {}, `Catalogue of ${file}`),
      headRow(['thing', 'some rule speaks for it', 'in some case it is']),
      ...all.map(({ item, offered, reached }) =>
        tableRow(item, [offered ? 'yes' : 'no', reached.join(', ') || 'nothing']),
      ),
    ])
    return [
      file,
      {
        note: all
          .map(({ item }) => item)
          .slice(0, 3)
          .join(', '),
        table,
      },
    ] as const
  })
  return folded('Catalogue, by file', new Map(tables))
}

function rows(all: readonly RowReport[]): Svg[] {
  const table = element('table', {}, [
    textElement('caption', {}, 'Rows of the fact sheets that rules and the catalogue carry'),
    headRow(['row', 'carried by', 'open']),
    ...all.map(({ row, carriedBy, open }) =>
      tableRow(row, [carriedBy.join(', '), open.join(', ') || 'none']),
    ),
  ])
  return folded(
    'Rows of the fact sheets',
    new Map([
      [
        'All rows',
        { note: counted(all.length, 'row', all.filter(({ open }) => open.length > 0).length), table },
      ],
    ]),
  )
}
