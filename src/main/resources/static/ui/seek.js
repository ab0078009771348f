import { timeOf } from "./clock.js";

/** What is so near to the present on the bar, which shows whole seconds, is meant to be it. */
const SLACK_MS = 1000;

/** The bar on which a viewer sees where in the programme the picture is, and moves it: up to the present, which is marked. */
export class SeekBar {
  /** @param seek is told the wanted time in milliseconds; infinity for whatever is present by then */
  constructor(bar, seek) {
    this.bar = bar;
    this.dragging = false;
    bar.addEventListener("input", () => {
      this.dragging = true;
      this.#hold();
    });
    bar.addEventListener("change", () => {
      this.dragging = false;
      const wanted = Number(bar.value);
      seek(this.onAir && wanted > this.present - SLACK_MS ? Infinity : wanted);
    });
  }

  /** Shows a programme, where the picture is in it and where the present is. */
  show(programme, position, present) {
    this.bar.disabled = !programme;
    if (!programme || this.dragging) {
      return;
    }
    this.onAir = present < programme.finish;
    this.present = Math.min(present, programme.finish);
    this.bar.min = programme.start;
    this.bar.max = programme.finish;
    this.bar.value = position;
    this.#describe();
  }

  /** What is still to come cannot be seen. */
  #hold() {
    this.bar.value = Math.min(Number(this.bar.value), this.present);
    this.#describe();
  }

  #describe() {
    const { min, max, value } = this.bar;
    const share = (time) => `${(100 * (time - min)) / (max - min)}%`;
    this.bar.style.setProperty("--seen", share(value));
    this.bar.style.setProperty("--present", share(this.present));
    this.bar.setAttribute("aria-valuetext", timeOf(Number(value)));
  }
}
