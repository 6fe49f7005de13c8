/** Says in words that there is no page at this address, and where the wall is. The hub says the same with 404. */
export function showNoPage(reason: string): void {
  const said = document.createElement('main')
  said.className = 'no-page'
  const words = document.createElement('h1')
  words.textContent = reason
  const way = document.createElement('a')
  way.href = '/'
  way.textContent = 'The wall is at /'
  said.append(words, way)
  document.querySelector('#app')?.replaceChildren(said)
}
