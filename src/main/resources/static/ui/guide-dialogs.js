import { BASE, whyOf } from "./address.js";
import { rangeOf } from "./clock.js";
import { byId, setText } from "./dom.js";
import { text } from "./text.js";
import { toast } from "./toast.js";

/** Shows what a programme is about, and offers its channel. */
export function showDetails(channel, programme, watch) {
  const dialog = byId("details");
  setText(byId("details-number"), channel.number);
  setText(byId("details-name"), channel.name);
  setText(byId("details-title"), programme.title);
  setText(byId("details-subtitle"), programme.subtitle ?? "");
  setText(byId("details-time"), rangeOf(programme.start, programme.finish));
  setText(byId("details-plot"), programme.description ?? "");
  byId("details-why").href = whyOf(channel, programme.start);
  dialog.onclose = () => dialog.returnValue === "watch" && watch();
  dialog.returnValue = "";
  dialog.showModal();
}

/** The addresses for other players, each with a button that copies it. */
export function startConnect() {
  const dialog = byId("connect");
  completeAddresses(dialog);
  byId("connect-open").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) {
      copy(button.previousElementSibling);
    }
  });
}

/** The page knows paths; how clients reach the server is set, or it is how this browser reaches it. */
function completeAddresses(dialog) {
  const base = dialog.dataset.publicUrl ? `${dialog.dataset.publicUrl}/` : BASE;
  dialog.querySelectorAll("code").forEach((code) => (code.textContent = new URL(`.${code.textContent}`, base).href));
  byId("only-here").hidden = !["localhost", "127.0.0.1", "[::1]"].includes(new URL(base).hostname);
}

/** The clipboard is refused on plain HTTP in most browsers; then the text is selected for the viewer to copy. */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    toast(text("guide.copied"));
  } catch {
    getSelection().selectAllChildren(code);
    const copied = document.execCommand("copy");
    toast(text(copied ? "guide.copied" : "guide.selected"));
  }
}
