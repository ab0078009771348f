import { BASE } from "./address.js";

const YEAR_SECONDS = 31_536_000;

/** Buttons with `data-language` in a place choose the language of all pages of this browser; with an empty one, that of the account again. */
export function startLanguages(place) {
  place.addEventListener("click", (event) => {
    const { language } = event.target.closest("[data-language]")?.dataset ?? {};
    if (language !== undefined) {
      document.cookie = `language=${language}; path=${new URL(BASE).pathname}; max-age=${language ? YEAR_SECONDS : 0}; samesite=lax`;
      location.reload();
    }
  });
}
