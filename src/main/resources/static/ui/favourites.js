const KEY = "favourites";

let favourites = new Set(stored());

/** Whether the viewer of this browser has marked a channel. */
export function isFavourite(number) {
  return favourites.has(number);
}

/** Marks a channel or takes the mark away. Answers whether it has one now. */
export function toggleFavourite(number) {
  // Another tab may have changed them meanwhile.
  favourites = new Set(stored());
  if (!favourites.delete(number)) {
    favourites.add(number);
  }
  try {
    localStorage.setItem(KEY, JSON.stringify([...favourites]));
  } catch {
    // Storage may be blocked; then they last as long as the page.
  }
  return favourites.has(number);
}

function stored() {
  try {
    const numbers = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(numbers) ? numbers.filter((number) => typeof number === "string") : [];
  } catch {
    return [];
  }
}
