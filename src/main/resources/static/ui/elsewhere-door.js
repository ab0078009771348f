import { byId } from "./dom.js";
import { read, send } from "./server.js";
import { toastProblem } from "./toast.js";
import { endIn } from "./token-end.js";

/** A device near by that is told an address plays for an evening; its address is of no use any longer. */
const CAST_DAYS = 1;

/**
 * Lets other devices in where streams are closed: they get an address with a token, as players away from home do. Each is made once as long as
 * the page is open, and what lets in is kept nowhere else. `show` is told below which base the channel is for others, or "" for nowhere yet.
 */
export class ElsewhereDoor {
  /** What is made or being made, by what it is for: `device` or `cast`. */
  #made = new Map();
  #isOpen = false;

  constructor(server, show) {
    this.server = server;
    this.show = show;
    this.form = byId("elsewhere-form");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#letIn().catch(toastProblem);
    });
    // What is shown is not left in the page.
    byId("elsewhere").addEventListener("close", () => {
      this.#isOpen = false;
      show("");
    });
  }

  /** The dialog is open: what was revoked meanwhile, or is over, is no address any more. */
  async opened() {
    this.#isOpen = true;
    if (this.#made.size > 0) {
      const { tokens } = await read("api/tokens?kind=PLAYER");
      const there = new Set(tokens.filter(({ ended }) => !ended).map(({ id }) => id));
      for (const [purpose, making] of this.#made) {
        if (!there.has((await making).id)) {
          this.#made.delete(purpose);
        }
      }
    }
    await this.#tell();
  }

  /** Below which base a device near by finds the channel. */
  async forCasting() {
    const { base } = await (this.#made.get("device") ?? this.#once("cast", { label: this.form.dataset.cast, end: endIn(CAST_DAYS) }));
    return base;
  }

  async #letIn() {
    const { label, days } = this.form.elements;
    await this.#once("device", { label: label.value, end: endIn(days.value) });
    await this.#tell();
  }

  async #tell() {
    const device = await this.#made.get("device");
    this.form.hidden = Boolean(device);
    this.show(this.#isOpen && device ? device.base : "");
  }

  /** However often somebody presses a button. */
  #once(purpose, wish) {
    if (!this.#made.has(purpose)) {
      const making = this.#make(wish);
      this.#made.set(purpose, making);
      making.catch(() => this.#made.delete(purpose));
    }
    return this.#made.get(purpose);
  }

  async #make(wish) {
    const { body } = await send("POST", "api/tokens", { kind: "PLAYER", ...wish });
    return { id: body.entry.id, base: new URL(`t/${body.token}/`, this.server).href };
  }
}
