// Lists at the desk: the arrow keys go from row to row, to the button each row ends with.

export function enhanceRows(): void {
  const lists = "[data-rows]";
  const hint = document.querySelector<HTMLElement>("[data-rows-hint]");
  if (hint) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement;
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !here?.matches(`${lists} :is(a, button)`)) return;
    // A list of groups is one list to who reads it.
    const rows = [...document.querySelectorAll(`${lists} > li`)];
    const next = rows[rows.findIndex((row) => row.contains(here)) + step];
    const ends = next ? [...next.querySelectorAll<HTMLElement>("a, button")].at(-1) : undefined;
    if (!ends) return;
    event.preventDefault();
    ends.focus();
    ends.scrollIntoView({ block: "nearest" });
  });
}
