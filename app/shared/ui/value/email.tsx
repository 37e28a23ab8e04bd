/** An e-mail address: it goes to the next line as a whole and breaks only where it is wider than the page. */
export function Email({ address }: { address: string }) {
  return <span className="email">{address}</span>
}
