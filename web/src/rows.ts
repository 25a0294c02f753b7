// Lists at the desk: the arrow keys go from row to row, to the button each row ends with.

export function enhanceRows(): void {
  const lists = "[data-rows]";
  const hint = document.querySelector<HTMLElement>("[data-rows-hint]");
  if (hint) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    const here = document.activeElement;
    const isInList = here?.matches(`${lists} :is(a, button)`);
    // Whoever has just come begins at the first row.
    const isFresh = here === document.body && event.key === "ArrowDown";
    if ((!isInList && !isFresh) || event.altKey || event.ctrlKey || event.metaKey) return;
    // A list of groups is one list to who reads it.
    const rows = [...document.querySelectorAll(`${lists} > li`)];
    const at = rows.findIndex((row) => row.contains(here));
    const next = rows[{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key] ?? -1];
    const ends = next ? [...next.querySelectorAll<HTMLElement>("a, button")].at(-1) : undefined;
    if (!ends) return;
    event.preventDefault();
    ends.focus();
    ends.scrollIntoView({ block: "nearest" });
  });
}
