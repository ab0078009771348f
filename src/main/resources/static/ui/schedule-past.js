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

  saved() {
    this.#saved = this.#at;
  }
}
