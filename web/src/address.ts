//! The state of a call page is its address: filters, sort, search and the part of the map in view.

/** What the points on the map are filtered by; sort and page touch the list only. */
const POINT_FILTERS = ["category", "status", "district", "q", "mine"];

/** The page's own address with what the form says now, without a page number: a new choice starts at page one. */
export function addressOf(form: HTMLFormElement | null, bbox: string | null): URL {
  const url = new URL(location.pathname, location.origin);
  if (form) {
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim() !== "" && name !== "bbox") url.searchParams.append(name, value);
    }
  }
  if (bbox) url.searchParams.set("bbox", bbox);
  return url;
}

export function pointsAddress(base: string, page: URL, bbox: string, zoom: number): string {
  const url = new URL(base, document.baseURI);
  for (const name of POINT_FILTERS) {
    for (const value of page.searchParams.getAll(name)) url.searchParams.append(name, value);
  }
  if (page.searchParams.has("radius")) {
    for (const name of ["near", "radius"]) url.searchParams.set(name, page.searchParams.get(name) ?? "");
  }
  url.searchParams.set("bbox", bbox);
  url.searchParams.set("zoom", String(zoom));
  return url.href;
}

/** Puts the form in the state an address describes, as the server would have drawn it. */
export function restore(form: HTMLFormElement, page: URL): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) restoreInput(control, page.searchParams);
    if (control instanceof HTMLSelectElement) restoreSelect(control, page.searchParams);
  }
  keepNear(form, page);
}

/** Where she is, and how far around, stands in the address only; the form must carry it along with the next choice. */
export function keepNear(form: HTMLFormElement, page: URL): void {
  for (const name of ["near", "radius"]) setValue(form, name, page.searchParams.get(name) ?? "");
}

function restoreInput(input: HTMLInputElement, wanted: URLSearchParams): void {
  const values = wanted.getAll(input.name);
  if (input.type === "checkbox") {
    input.checked = values.includes(input.value);
  } else if (input.type === "radio") {
    input.checked = values.length === 0 ? input.value === "" : values.includes(input.value);
  } else if (input.type === "hidden") {
    // What the page put in the form for good, such as the view, stays unless the address says otherwise.
    if (values[0] !== undefined) input.value = values[0];
  } else if (input.name && input.type !== "submit" && input.type !== "button") {
    input.value = values[0] ?? "";
  }
}

function restoreSelect(select: HTMLSelectElement, wanted: URLSearchParams): void {
  const value = wanted.get(select.name);
  const option = [...select.options].find((one) => one.value === value);
  select.selectedIndex = option ? option.index : 0;
}

/** The value of a field, whether it is a list, a group of choices or a text. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

/** Sets a field; makes a hidden one when the form has none of that name or its choices lack the value. */
export function setValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`)) {
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
  if (value === "" || valueOf(form, name) === value) return;
  const hidden = document.createElement("input");
  hidden.type = "hidden";
  hidden.name = name;
  hidden.value = value;
  form.append(hidden);
}
