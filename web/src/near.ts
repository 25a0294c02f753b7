//! "Dicht bij mij": asks the device where she is, only when she presses, and says kindly when that is not possible.

export interface Whereabouts {
  lat: number;
  lon: number;
}

export type NearAnswer = "busy" | "found" | "refused" | "unknown" | "outside";

/** The sentence for each answer, from the button's own attributes. */
export function sentence(button: HTMLElement, answer: NearAnswer): string | undefined {
  switch (answer) {
    case "busy":
      return button.dataset.sayBusy;
    case "found":
      return undefined;
    case "refused":
      return button.dataset.sayRefused;
    case "unknown":
      return button.dataset.sayUnknown;
    case "outside":
      return button.dataset.sayOutside;
  }
}

export function locate(how: "about" | "exactly"): Promise<Whereabouts | "refused" | "unknown"> {
  const isExact = how === "exactly";
  const degrees = isExact ? (there: number): number => there : blurred;
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: degrees(coords.latitude), lon: degrees(coords.longitude) }),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? "refused" : "unknown"),
      { enableHighAccuracy: isExact, timeout: 10_000, maximumAge: isExact ? 0 : 60_000 },
    );
  });
}

/** About a hundred metres: enough to sort by, and the address bar does not hold her front door. */
function blurred(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
