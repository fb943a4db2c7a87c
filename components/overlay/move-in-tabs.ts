/** Arrow keys go round the tabs and choose, Home and End go to the outermost, as the pattern for tabs has it. */
export function moveInTabs(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  const tab = tabs.at(to % tabs.length);
  tab?.focus();
  tab?.click();
  event.preventDefault();
}
