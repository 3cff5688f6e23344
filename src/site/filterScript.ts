/**
 * Hides the entries of a page's own list that lack a word of what was typed. The field is hidden until this runs, so
 * without scripts a page is its whole list.
 */
export const filterScript = `(() => {
  const form = document.querySelector('form.search')
  const field = form.querySelector('input')
  const told = form.querySelector('[role=status]')
  const entries = [...document.querySelectorAll('[data-words]')]
  const texts = entries.map((entry) => (entry.textContent + ' ' + entry.dataset.words).toLowerCase())
  const groups = [...document.querySelectorAll('main section')].filter((group) => group.querySelector('[data-words]'))
  const show = () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter((word) => word !== '')
    let shown = 0
    entries.forEach((entry, at) => {
      entry.hidden = !words.every((word) => texts[at].includes(word))
      if (!entry.hidden) shown += 1
    })
    for (const group of groups) group.hidden = !group.querySelector('[data-words]:not([hidden])')
    told.textContent = words.length === 0 ? '' : shown + ' of ' + entries.length + ' shown'
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', show)
  show()
})()`
