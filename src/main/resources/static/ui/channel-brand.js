import { byId } from "./dom.js";
import { previewIn } from "./look-preview.js";

const canvas = byId("seen-picture");
const preview = previewIn(canvas, byId("seen-said"));
const mark = byId("mark-name");

mark.addEventListener("change", seenMark);
document.querySelectorAll(".graphic").forEach((box) => box.addEventListener("change", () => box.checked && seen("graphics", box.dataset.json)));
seenMark();

function seenMark() {
  seen("watermark", mark.selectedOptions[0].dataset.json);
}

function seen(kind, json) {
  preview(`${canvas.dataset.path}/${kind}/preview`, json);
}
