/** A listener that acts on the reader's own input only, not on events that a page's script made up. */
export function whenTrusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
