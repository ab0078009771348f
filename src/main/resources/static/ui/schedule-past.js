/** What was written, step by step, to go back and forth. */
export class Past {
  #steps;
  #at = 0;
  #saved = 0;

  constructor(rules) {
    this.#steps = [JSON.stringify(rules)];
  }

  /** Adds a step; what was undone before is gone. Answers whether it is one. */
  add(rules) {
    const step = JSON.stringify(rules);
    if (step === this.#steps[this.#at]) {
      return false;
    }
    if (this.#saved > this.#at) {
      this.#saved = -1;
    }
    this.#steps = [...this.#steps.slice(0, this.#at + 1), step];
    this.#at++;
    return true;
  }

  /** Says the step of now anew, because more is known of what it is made of; it stays the same step. */
  restate(rules) {
    this.#steps[this.#at] = JSON.stringify(rules);
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#steps.length - 1;
  }

  get isChanged() {
    return this.#at !== this.#saved;
  }

  undo() {
    return JSON.parse(this.#steps[--this.#at]);
  }

  redo() {
    return JSON.parse(this.#steps[++this.#at]);
  }

  /** What is edited now, as one text. */
  get here() {
    return this.#steps[this.#at];
  }

  /** A step is what is kept; the one of now, or the last that is the same as what was sent. */
  saved(step = this.here) {
    this.#saved = this.#steps.lastIndexOf(step);
  }
}
