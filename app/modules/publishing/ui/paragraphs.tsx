/** Plain text with its line ends: an empty line begins a paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter(paragraph => paragraph.trim())
    .map((paragraph, i) => {
      const lines = paragraph.split("\n")
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
        <p key={i}>
          {lines.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
            <span key={n}>
              {line}
              {n < lines.length - 1 && <br />}
            </span>
          ))}
        </p>
      )
    })
}
