import { inDay, longEnough, mayBeOn } from "./schedule-bands.js";

const STEP = 5;

const DEEDS = {
  ArrowUp: (now, step) => ({ minutes: inDay(now.minutes - step, 1) }),
  ArrowDown: (now, step) => ({ minutes: inDay(now.minutes + step, 1) }),
  ArrowLeft: (now, _, act) => onDay(now, -1, act),
  ArrowRight: (now, _, act) => onDay(now, 1, act),
  PageUp: (now, step) => lasting(now, -step),
  PageDown: (now, step) => lasting(now, step),
};

/** Alt with an arrow key moves the band that has the focus; what was moved counts when Alt is let go, and Escape puts it back. */
export function startKeys(place, act) {
  let isTaken = false;
  let isStepping = false;
  const end = (deed) => {
    if (isTaken) {
      isTaken = false;
      act.isTaken() && deed();
    }
  };
  place.addEventListener("keydown", (event) => {
    const deed = event.altKey && !event.ctrlKey && !event.metaKey && event.target.matches(".band-grip") && DEEDS[event.key];
    if (deed) {
      event.preventDefault();
      isStepping = true;
      isTaken = step(deed, event, act, isTaken);
      isStepping = false;
    }
  });
  document.addEventListener("keydown", (event) => escape(event, isTaken, () => end(act.cancel)), true);
  document.addEventListener("keyup", ({ key }) => key === "Alt" && end(act.letGo));
  place.addEventListener("focusout", () => !isStepping && end(act.letGo));
}

/** Answers whether a band is being moved with the keyboard now; one that is dragged is left to the pointer. */
function step(deed, { target, shiftKey }, act, isTaken) {
  const now = isTaken && act.isTaken() ? act.taken() : !act.isTaken() && act.take(target);
  if (now) {
    act.to(deed(now, shiftKey ? 1 : STEP, act));
  }
  return Boolean(now);
}

function escape(event, isTaken, putBack) {
  if (isTaken && event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    putBack();
  }
}

function onDay(now, by, act) {
  const days = act.days();
  const next = days[days.findIndex(({ start }) => start === now.day) + by];
  return next && mayBeOn(now.band, next.weekday) ? { weekday: next.weekday, day: next.start } : {};
}

function lasting({ band, seconds }, step) {
  return band.hasLength ? { seconds: longEnough(seconds + step * 60, 1) } : {};
}
