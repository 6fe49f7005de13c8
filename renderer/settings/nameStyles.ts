/** How a site may name its athletes on the wall. */
export const nameStyles = ['full', 'initial', 'first', 'nickname', 'number'] as const
