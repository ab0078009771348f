import { BASE } from "./address.js";
import { send } from "./server.js";

const form = document.getElementById("entry");
const refusal = document.getElementById("refusal");

/** Where somebody wanted to go, as long as that is on this server. */
function destination() {
  const wanted = new URL((form.dataset.next || "/").replace(/^\/+/, ""), BASE);
  return wanted.href.startsWith(BASE) ? wanted.href : BASE;
}

/** Sends the form as JSON. The answer sets the cookie. */
async function enter() {
  await send("POST", form.getAttribute("action"), Object.fromEntries(new FormData(form)));
  location.assign(destination());
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  refusal.textContent = "";
  enter()
    .catch((problem) => {
      refusal.textContent = problem.message;
      document.getElementById("password").select();
    })
    .finally(() => (button.disabled = false));
});
