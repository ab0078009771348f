import "./sortable.js";

/** Colours by their tokens, and the markup of each sample below it: what is shown is what was written. */
document.querySelectorAll("[data-token]").forEach((swatch) => (swatch.style.background = `var(--${swatch.dataset.token})`));

document.querySelectorAll(".sample").forEach((sample) => {
  const markup = document.getElementById("markup").content.cloneNode(true);
  markup.querySelector("pre").textContent = dedented(sample.innerHTML);
  sample.after(markup);
});

function dedented(html) {
  const lines = html.split("\n").filter((line) => line.trim());
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join("\n");
}
