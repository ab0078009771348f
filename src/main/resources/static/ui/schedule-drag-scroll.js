/** How near to an edge the pointer has to be, and how far is scrolled with each picture. */
const NEAR_PX = 32;
const STEP_PX = 10;

/**
 * Scrolls what `place` answers while the pointer is near an edge of it, and the page while it is near one of the window and the place is
 * scrolled as far as it can be, or there is none. Ends with what it answers.
 */
export function scrollAlong(place, pointer, then) {
  const ended = new AbortController();
  const step = () => {
    if (!ended.signal.aborted) {
      if (scrolled(place(), pointer())) {
        then();
      }
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(step);
  return ended;
}

function scrolled(place, { clientX, clientY }) {
  const page = document.scrollingElement;
  const before = [place?.scrollTop, place?.scrollLeft, page.scrollTop];
  if (place) {
    const { top, bottom, left, right } = place.getBoundingClientRect();
    place.scrollTop += towards(clientY, Math.max(top, 0), Math.min(bottom, innerHeight));
    place.scrollLeft += towards(clientX, Math.max(left, 0), Math.min(right, innerWidth));
  }
  if (place?.scrollTop === before[0]) {
    page.scrollTop += towards(clientY, 0, innerHeight);
  }
  return before[0] !== place?.scrollTop || before[1] !== place?.scrollLeft || before[2] !== page.scrollTop;
}

function towards(at, first, last) {
  if (at < first + NEAR_PX) {
    return -STEP_PX;
  }
  return at > last - NEAR_PX ? STEP_PX : 0;
}
