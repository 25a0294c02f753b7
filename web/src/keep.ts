//! What she types is kept on the server as she types it, so that a link, the Back button or a closed window loses nothing.

const PAUSE_MS = 1200;
/** What a browser still sends of a page that is left. */
const LEFT_BYTES = 60_000;

/** The fields of a form without its files. */
export function words(form: HTMLFormElement): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") pairs.append(name, value);
  return pairs;
}

export function keepTyping(form: HTMLFormElement): void {
  let timer: number | undefined;
  let running: AbortController | undefined;
  const keep = (): void => {
    if (timer === undefined) return;
    stop();
    const body = words(form);
    body.append("naar", "bewaar");
    running = new AbortController();
    const keepalive = body.toString().length < LEFT_BYTES;
    const how = { method: "POST", body, credentials: "same-origin", cache: "no-store", keepalive } as const;
    // What does not arrive goes along with the next press.
    fetch(form.getAttribute("action") ?? location.href, { ...how, signal: running.signal }).catch(() => undefined);
  };
  const stop = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
  };
  form.addEventListener("input", () => {
    stop();
    timer = window.setTimeout(keep, PAUSE_MS);
  });
  // The form itself is younger: nothing may come in behind it.
  form.addEventListener("submit", () => {
    stop();
    running?.abort();
  });
  document.addEventListener("visibilitychange", keep);
  window.addEventListener("pagehide", keep);
}
