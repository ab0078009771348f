import { byId } from "./dom.js";
import { tellReasons } from "./reasons.js";
import { toastProblem } from "./toast.js";

/** Of what is on at an instant. */
const MOMENT = 1_000;

const place = byId("reasons");
if (place) {
  const from = Date.parse(place.dataset.at);
  tellReasons(place, { number: place.dataset.channel, from, to: from + MOMENT }).catch(toastProblem);
}
