import { BASE } from "./address.js";
import { POSSIBLE, signIn } from "./passkeys.js";
import { send } from "./server.js";

const form = document.getElementById("entry");
const refusal = document.getElementById("refusal");
const passkey = document.getElementById("passkey");

/** Where somebody wanted to go, as long as that is on this server. */
function destination() {
  const wanted = new URL((form.dataset.next || "/").replace(/^\/+/, ""), BASE);
  return wanted.href.startsWith(BASE) ? wanted.href : BASE;
}

/** Sends the form as JSON. The answer sets the cookie. */
function sendForm() {
  return send("POST", form.getAttribute("action"), Object.fromEntries(new FormData(form)));
}

/** Goes where somebody wanted to go when a way to come in went well, and says why when it did not. */
function enter(button, way, failed = () => button.focus()) {
  button.disabled = true;
  refusal.textContent = "";
  way()
    .then(() => location.assign(destination()))
    .catch((problem) => {
      refusal.textContent = problem.message;
      button.disabled = false;
      failed();
    })
    .finally(() => (button.disabled = false));
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  enter(form.querySelector("[type=submit]"), sendForm, () => document.getElementById("password").select());
});

if (passkey && POSSIBLE) {
  passkey.hidden = false;
  passkey.addEventListener("click", () => enter(passkey, signIn));
}
