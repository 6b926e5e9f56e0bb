// Keys, as an addition: every one of them does what a link on the page does too.
//   1-4  depth of a storyline      j / k  next, previous entry
//   /    to the search field       o      open the entry that has the focus
const typing = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const entries = () => [...document.querySelectorAll('[data-entry]')]

function move(step) {
  const all = entries()
  if (all.length === 0) return
  const here = all.findIndex((entry) => entry.contains(document.activeElement))
  const next = all[Math.min(Math.max(here + step, 0), all.length - 1)]
  next.querySelector('a[href]')?.focus()
  next.scrollIntoView({ block: 'nearest' })
}

/** An address may lead into a fold; not every browser opens it. */
function unfold() {
  if (location.hash.length < 2) return
  const place = document.getElementById(location.hash.slice(1))
  const folds = []
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    folds.push(fold)
  const closed = folds.filter((fold) => !fold.open)
  for (const fold of closed) fold.open = true
  if (closed.length > 0) place.scrollIntoView({ block: 'center' })
}
addEventListener('hashchange', unfold)
unfold()

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  const depth = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
  if (depth) depth.click()
  else if (event.key === '/') document.querySelector('input[type="search"]')?.focus()
  else if (event.key === 'j') move(1)
  else if (event.key === 'k') move(-1)
  else if (event.key === 'o')
    entries()
      .find((entry) => entry.contains(document.activeElement))
      ?.querySelector('a[href]')
      ?.click()
  else return
  event.preventDefault()
})
