//! Buttons above a text of an officer that write the signs of Markdown for her: bold, heading, list, link. The text stays
//! plain; a photo is put where one last was in it; without script the hint below the label says which signs there are.

type Mark = "bold" | "heading" | "list" | "link" | "photo";

/** Keys that do the same within the text, with Ctrl or ⌘. */
const KEYS: Record<string, Mark> = { b: "bold", k: "link" };

for (const tools of document.querySelectorAll<HTMLElement>("[data-tools]")) {
  const text = document.getElementById(tools.dataset.tools ?? "");
  if (text instanceof HTMLTextAreaElement) enhance(tools, text);
}

function enhance(tools: HTMLElement, text: HTMLTextAreaElement): void {
  const buttons = [...tools.querySelectorAll<HTMLButtonElement>("[data-mark]")];
  const words = tools.dataset.linkWords ?? "";
  tools.hidden = false;
  // A toolbar is one stop of Tab; the arrows go on within it.
  const stop = (at: number): void => buttons.forEach((button, index) => (button.tabIndex = index === at ? 0 : -1));
  stop(0);
  tools.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-mark]") : null;
    if (button) put(text, button.dataset.mark as Mark, words);
  });
  tools.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: buttons.length - 1 - at }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const next = (at + step + buttons.length) % buttons.length;
    stop(next);
    buttons[next]?.focus();
  });
  text.addEventListener("keydown", (event) => {
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? KEYS[event.key] : undefined;
    if (!mark) return;
    event.preventDefault();
    put(text, mark, words);
  });
  for (const kind of ["input", "click", "keyup"]) {
    text.addEventListener(kind, (event) => {
      // Who only passes by with Tab was not in it.
      if (!(event instanceof KeyboardEvent && ["Tab", "Shift"].includes(event.key))) remember(text);
    });
  }
}

/** A photo goes where one last was. */
function remember(text: HTMLTextAreaElement): void {
  const at = document.querySelector<HTMLInputElement>("[data-photo-at]");
  const into = document.querySelector<HTMLSelectElement>("[data-photo-into]");
  if (at) at.value = `${text.name}:${text.selectionStart}`;
  if (into) into.value = text.name;
}

function put(text: HTMLTextAreaElement, mark: Mark, words: string): void {
  text.focus();
  switch (mark) {
    case "bold":
      return around(text, "**", "**");
    case "link":
      return link(text, words);
    case "heading":
      return lines(text, "## ", /^#{1,6} /);
    case "list":
      return lines(text, "- ", /^[-*] /);
    case "photo":
      remember(text);
      return document.getElementById("foto")?.focus();
  }
}

/** Puts signs around what is chosen, or takes them away again. */
function around(text: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const chosen = value.slice(start, end);
  if (value.slice(start - before.length, start) === before && value.slice(end, end + after.length) === after) {
    replace(text, [start - before.length, end + after.length], chosen);
    text.setSelectionRange(start - before.length, end - before.length);
    return;
  }
  replace(text, [start, end], before + chosen + after);
  text.setSelectionRange(start + before.length, end + before.length);
}

/** The address is chosen afterwards, so that one types it at once. */
function link(text: HTMLTextAreaElement, words: string): void {
  const { selectionStart: start, selectionEnd: end } = text;
  const chosen = text.value.slice(start, end) || words;
  replace(text, [start, end], `[${chosen}](https://)`);
  const address = start + chosen.length + 3;
  text.setSelectionRange(address, address + "https://".length);
}

/** Begins every chosen line with a sign, or none of them when all have it. */
function lines(text: HTMLTextAreaElement, sign: string, known: RegExp): void {
  const { selectionStart, selectionEnd, value } = text;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", selectionEnd);
  const end = next < 0 ? value.length : next;
  const chosen = value.slice(start, end).split("\n");
  const isMarked = chosen.every((line) => known.test(line));
  const written = chosen.map((line) => (isMarked ? "" : sign) + line.replace(known, "")).join("\n");
  replace(text, [start, end], written);
  const empty = chosen.length === 1 && chosen[0] === "";
  text.setSelectionRange(empty ? start + written.length : start, start + written.length);
}

function replace(text: HTMLTextAreaElement, [start, end]: [number, number], written: string): void {
  text.setSelectionRange(start, end);
  // Old, and the only way that leaves undo as people know it.
  if (!document.execCommand("insertText", false, written)) text.setRangeText(written, start, end, "end");
}
