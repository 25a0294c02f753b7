//! Photos with a suggestion: made smaller here, then sent one by one in the background while she goes on typing.
//!
//! Each is posted with the form, as its button does without this script, and the list of photos is taken from the page
//! that comes back. Going on leads to the page that looks it over while they travel; where it cannot, it waits for them,
//! and so does sending.

import { goAhead, lookAgain } from "./ahead";
import { fill, say } from "./say";
import { replaceKeepingFocus } from "./swap";

/** The longest side, and the bytes, as the server keeps them. */
const LONGEST = 1600;
const SHORTEST = 600;
const BYTES = 400_000;
const QUALITIES = [0.85, 0.75, 0.65, 0.5];
/** What cannot be read here is sent as it is, if the server takes as much. */
const TAKEN = 11_000_000;

type Submitter = HTMLButtonElement | HTMLInputElement;

class PhotoField {
  private readonly texts: DOMStringMap;
  private readonly line = document.createElement("p");
  private readonly bar = document.createElement("progress");
  private readonly stop = document.createElement("button");
  private readonly way = document.createElement("div");
  private tasks: (() => Promise<void>)[] = [];
  private running: XMLHttpRequest | undefined;
  private busy = false;
  private waiting: { form: HTMLFormElement; submitter: Submitter | null } | undefined;
  /** The form of the page that looks it over, once that stands here. */
  private ahead: HTMLFormElement | undefined;
  private count = { sent: 0, all: 0 };
  /** Of each photo of this choice that was refused: why. */
  private faults: HTMLElement[] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly box: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {
    this.texts = box.dataset;
    this.way.className = "photofield__way";
    this.way.hidden = true;
    this.bar.max = 1;
    this.stop.type = "button";
    this.stop.className = "button button--line button--small";
    this.way.append(this.line, this.bar, this.stop);
    box.append(this.way);
    this.dress();
    input.addEventListener("change", () => this.pick());
    box.addEventListener("click", (event) => this.press(event));
    this.stop.addEventListener("click", () => this.leave());
    form.addEventListener("submit", (event) => this.hold(event));
  }

  /** The browser's own button speaks the language of the device; here the label is the button, and nothing need be sent. */
  private dress(): void {
    const send = this.box.querySelector<HTMLElement>("[data-photos-send]");
    const label = this.box.querySelector<HTMLElement>(`label[for="${this.input.id}"]`);
    if (send) send.hidden = true;
    if (label) label.className = "button button--line";
    this.input.className = "photofield__unseen";
  }

  private there(): HTMLElement | undefined {
    return this.box.querySelector<HTMLElement>("[data-photos-there]") ?? undefined;
  }

  private pick(): void {
    const files = [...(this.input.files ?? [])];
    this.input.value = "";
    if (!this.busy) this.faults = [];
    const left = Number(this.there()?.dataset.left ?? 0) - (this.count.all - this.count.sent);
    if (files.length > left) this.refuse(this.texts.sayFull);
    else this.tell();
    for (const file of files.slice(0, Math.max(0, left))) {
      this.count.all += 1;
      this.tasks.push(() => this.send(file));
    }
    void this.work();
  }

  private press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name="weg"]') : null;
    if (!button) return;
    event.preventDefault();
    if (!this.busy) this.faults = [];
    this.tasks.push(() => this.remove(button.value));
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let task = this.tasks.shift(); task; task = this.tasks.shift()) await task();
    if (this.ahead) await lookAgain(this.ahead).catch(() => undefined);
    this.busy = false;
    this.count = { sent: 0, all: 0 };
    this.way.hidden = true;
    const held = this.waiting;
    this.waiting = undefined;
    // What went wrong is read first.
    if (this.faults.length > 0) return this.ahead?.before(...this.faults);
    if (held) held.form.requestSubmit(held.submitter);
  }

  private async send(file: File): Promise<void> {
    const number = this.count.sent + 1;
    const travelling = { number, count: this.ahead ? this.count.all - this.count.sent : this.count.all };
    const text = fill(this.ahead ? this.texts.sayTravel : this.texts.sayBusy, travelling);
    this.show(text);
    say(text);
    const small = await shrink(file);
    const photo = small ?? file;
    if (photo.size > TAKEN) this.refuse(`${file.name}: ${this.texts.sayLarge ?? ""}`);
    else if (await this.post([["erbij", "ja"]], [photo, file.name])) say(this.texts.sayDone);
    this.count.sent += 1;
  }

  private async remove(id: string): Promise<void> {
    if (!(await this.post([["weg", id]]))) return;
    say(this.texts.sayGone);
    if (document.activeElement === document.body) this.box.focus({ preventScroll: true });
  }

  /** Posts the form as it stands; true when the page that came back has nothing to complain about. */
  private async post(pressed: [string, string][], photo?: [Blob, string]): Promise<boolean> {
    const body = new FormData(this.form);
    // Other files travel when she goes on.
    for (const files of this.form.querySelectorAll<HTMLInputElement>('input[type="file"]')) body.delete(files.name);
    for (const [name, value] of pressed) body.append(name, value);
    if (photo) body.append(this.input.name, photo[0], photo[1]);
    const page = await this.exchange(body);
    if (page === "stopped") return false;
    const fresh = page?.querySelector<HTMLElement>("[data-photos-there]");
    const old = this.there();
    if (!fresh || !old) {
      this.refuse(photo ? `${photo[1]}: ${this.texts.sayFailed ?? ""}` : this.texts.sayFailed);
      return false;
    }
    // What she typed meanwhile is younger than what the server knows.
    for (const field of old.querySelectorAll<HTMLInputElement>("input:not([type])")) {
      fresh.querySelector(`#${CSS.escape(field.id)}`)?.setAttribute("value", field.value);
    }
    const faults = [...fresh.querySelectorAll<HTMLElement>(".field__error")];
    fresh.querySelector("#fotos-error")?.remove();
    const placed = replaceKeepingFocus(old, fresh);
    const pick = this.box.querySelector<HTMLElement>("[data-photos-pick]");
    if (pick) pick.hidden = placed.dataset.left === "0";
    this.faults.push(...faults);
    this.tell();
    for (const fault of faults) say(fault.textContent?.trim());
    return faults.length === 0;
  }

  private exchange(body: FormData): Promise<Document | "stopped" | undefined> {
    const request = new XMLHttpRequest();
    this.running = request;
    return new Promise((resolve) => {
      request.open("POST", this.form.getAttribute("action") ?? location.href);
      request.responseType = "document";
      request.upload.addEventListener("progress", (sent) => {
        if (sent.lengthComputable) this.bar.value = sent.loaded / sent.total;
      });
      request.addEventListener("load", () => resolve(request.responseXML ?? undefined));
      request.addEventListener("error", () => resolve(undefined));
      request.addEventListener("abort", () => resolve("stopped"));
      request.send(body);
    });
  }

  private show(text: string): void {
    if (!this.waiting) {
      this.line.textContent = text;
      this.stop.textContent = this.texts.sayStop ?? "";
    }
    this.bar.value = 0;
    this.way.hidden = false;
  }

  /** Going on, or sending, while photos travel: when they are there it goes on by itself; she may also leave them. */
  private hold(event: SubmitEvent): void {
    if (!this.busy) return;
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const submitter = event.submitter as Submitter | null;
    this.waiting = { form, submitter };
    const isSending = form === this.ahead;
    const said = isSending ? this.texts.saySendWait : this.texts.sayWait;
    this.line.textContent = said ?? "";
    this.stop.textContent = (isSending ? this.texts.saySendWithout : this.texts.saySkip) ?? "";
    this.way.hidden = false;
    this.way.scrollIntoView({ block: "center" });
    say(said);
    // Only a new suggestion is looked over before it is sent.
    if (!isSending && form.dataset.keep !== undefined) void this.goOn(submitter);
  }

  private async goOn(submitter: Submitter | null): Promise<void> {
    const show = await goAhead(this.form, submitter).catch(() => undefined);
    // They came in first: she is led on the usual way.
    if (!show || !this.busy || !this.waiting) return;
    const send = show();
    if (!send) return;
    this.ahead = send;
    this.waiting = undefined;
    send.before(this.way);
    const text = fill(this.texts.sayTravel, { count: this.count.all - this.count.sent });
    this.show(text);
    say(text);
    send.addEventListener("submit", (event) => this.hold(event));
    window.addEventListener("beforeunload", (event) => {
      if (this.busy) event.preventDefault();
    });
  }

  private leave(): void {
    this.tasks = [];
    this.running?.abort();
    if (!this.waiting && !this.ahead) this.input.focus({ preventScroll: true });
  }

  /** A sentence of our own, beside those of the server. */
  private refuse(text: string | undefined): void {
    const fault = document.createElement("p");
    fault.className = "field__error";
    fault.textContent = text ?? "";
    this.faults.push(fault);
    this.tell();
    say(text);
  }

  /** All that was refused of this choice, above the list. */
  private tell(): void {
    this.box.classList.toggle("field--error", this.faults.length > 0);
    this.there()?.querySelectorAll("#fotos-error").forEach((old) => old.remove());
    if (this.faults.length === 0) return;
    const told = document.createElement("div");
    told.id = "fotos-error";
    told.append(...this.faults);
    this.there()?.prepend(told);
  }
}

/** As a JPEG of at most so many bytes, upright and without what stood beside the picture; nothing when it cannot be read. */
async function shrink(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (!picture) return undefined;
  try {
    for (let longest = LONGEST; longest > SHORTEST; longest *= 0.8) {
      const canvas = draw(picture, longest);
      for (const quality of QUALITIES) {
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
        if (blob && blob.size <= BYTES) return blob;
      }
    }
    return undefined;
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext("2d");
  if (paper) {
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.imageSmoothingQuality = "high";
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

export function enhancePhotos(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-photos]");
  const input = box?.querySelector<HTMLInputElement>('input[type="file"]');
  if (box && input) new PhotoField(form, box, input);
}
