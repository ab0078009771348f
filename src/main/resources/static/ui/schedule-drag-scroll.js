/** How near to an edge the pointer has to be, and how far is scrolled with each picture. */
const NEAR_PX = 32;
const STEP_PX = 10;

/** Scrolls a place, or the page when the place does not scroll, while the pointer is near an edge. Ends with what it answers. */
export function scrollAlong(place, pointer, then) {
  const ended = new AbortController();
  const step = () => {
    if (!ended.signal.aborted) {
      if (scrolled(place, pointer())) {
        then();
      }
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(step);
  return ended;
}

function scrolled(place, { clientX, clientY }) {
  const { top, bottom, left, right } = place.getBoundingClientRect();
  const down = towards(clientY, Math.max(top, 0), Math.min(bottom, innerHeight));
  const across = towards(clientX, Math.max(left, 0), Math.min(right, innerWidth));
  const scroller = place.scrollHeight > place.clientHeight ? place : document.scrollingElement;
  const before = [scroller.scrollTop, place.scrollLeft];
  scroller.scrollTop += down;
  place.scrollLeft += across;
  return before[0] !== scroller.scrollTop || before[1] !== place.scrollLeft;
}

function towards(at, first, last) {
  if (at < first + NEAR_PX) {
    return -STEP_PX;
  }
  return at > last - NEAR_PX ? STEP_PX : 0;
}
