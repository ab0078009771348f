/**
 * Rules with shared parts in the places where they use them, named as the server names them there, so that rules can be tried with parts
 * that are not saved. `shared` has the parts by how rules name them; what it does not have stays as it is.
 */
export function placed(rules, shared) {
  if (rules.use !== undefined) {
    const whole = shared[rules.use];
    return whole ? { ...placed(whole, shared), ...(rules.seed === undefined ? {} : { seed: rules.seed }) } : rules;
  }
  if (rules.rules) {
    return { ...rules, rules: placed(rules.rules, shared) };
  }
  return rules.type === "blocks" ? blocks(rules, shared) : rules;
}

function blocks(rules, shared) {
  const templates = new Named(rules.templates, "name", shared);
  const decoTemplates = new Named(rules.decos?.templates, "name", shared);
  const listed = new Named(rules.blocks, "id", shared);
  const calendar = (rules.calendar ?? []).map((each) => ({ ...each, template: templates.called(each.template), decoTemplate: decoTemplates.called(each.decoTemplate) }));
  const withBlocks = templates.all.map((each) => (each.items ? { ...each, items: each.items.map((item) => ({ ...item, block: listed.called(item.block) })) } : each));
  const decos = rules.decos || decoTemplates.all.length > 0 ? { decos: { ...rules.decos, templates: decoTemplates.all } } : {};
  return { ...rules, calendar, templates: withBlocks, blocks: listed.all, ...decos };
}

/** A list of the rules that takes in what is used elsewhere, each once. */
class Named {
  #key;
  #shared;

  constructor(list, key, shared) {
    this.#key = key;
    this.#shared = shared;
    this.all = [];
    (list ?? []).forEach((each) => this.#add(shared[each.use] ?? each));
  }

  /** What it is called here, once it is in the list. */
  called(name) {
    const whole = shared(name, this.#shared);
    if (!whole) {
      return name;
    }
    this.#add(whole);
    return whole[this.#key];
  }

  #add(whole) {
    if (whole[this.#key] === undefined || !this.all.some((each) => each[this.#key] === whole[this.#key])) {
      this.all.push(whole);
    }
  }
}

function shared(name, parts) {
  return name?.use === undefined ? undefined : parts[name.use];
}
