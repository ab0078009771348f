import { addressOf, BASE } from "./address.js";
import { startLanguages } from "./language.js";

const form = document.getElementById("entry");
const refusal = document.getElementById("refusal");

/** Where somebody wanted to go, as long as that is on this server. */
function destination() {
  const wanted = new URL((form.dataset.next || "/").replace(/^\/+/, ""), BASE);
  return wanted.href.startsWith(BASE) ? wanted.href : BASE;
}

/** Sends the form as JSON. The answer sets the cookie. */
async function enter() {
  const body = Object.fromEntries(new FormData(form));
  const answer = await fetch(addressOf(form.getAttribute("action")), {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) {
    location.assign(destination());
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  refusal.textContent = problem.detail ?? form.dataset.answered.replace("{0}", String(answer.status));
  document.getElementById("password").select();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  refusal.textContent = "";
  enter()
    .catch(() => (refusal.textContent = form.dataset.away))
    .finally(() => (button.disabled = false));
});
startLanguages(document);
