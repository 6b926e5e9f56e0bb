/**
 * Words that every report has, whatever it says. They tell no text from another, so
 * neither passages nor profiles keep them.
 */

/** Lemmas, in small letters. */
export const emptyWords: ReadonlySet<string> = new Set(
  'say tell be have do get make go take come give see also very more most not then now here there just so'.split(
    ' ',
  ),
)
