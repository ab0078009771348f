import { present, read, send } from "./server.js";

/** Kinds of parts that have times, or lengths of what has times. */
const KINDS = ["schedules", "templates", "deco-templates", "blocks"];

/** The shared parts that rules use, as they are kept and as they are edited; edited ones are saved by themselves. */
export class SharedParts {
  #kept = new Map();

  /** By how rules name them, each as it stands where rules use it. */
  now = {};

  /** Reads what the rules use and nobody has read yet; answers whether there was any. One that cannot be read is left out. */
  async learn(rules) {
    let isNew = false;
    for (let unknown = this.#unknown(rules); unknown.length > 0; unknown = this.#unknown(rules)) {
      isNew = true;
      await Promise.all(unknown.map((use) => this.#read(use)));
    }
    return isNew;
  }

  #unknown(rules) {
    return [...new Set([rules, this.now].flatMap((each) => usesIn(each)))].filter((use) => !this.#kept.has(use));
  }

  async #read(use) {
    const answer = await send("GET", `api/${use}`).catch(() => undefined);
    this.#kept.set(use, answer && { part: present(answer.body), etag: answer.etag });
    if (answer) {
      this.now[use] = standing(this.#kept.get(use).part);
    }
  }

  /** Those that are edited and not saved. */
  get changed() {
    return Object.keys(this.now).filter((use) => JSON.stringify(this.now[use]) !== JSON.stringify(standing(this.#kept.get(use).part)));
  }

  nameOf(use) {
    return this.#kept.get(use).part.name;
  }

  /** Goes to how parts were at some time; others stay. */
  go(then) {
    this.now = { ...this.now, ...structuredClone(then) };
  }

  /** The channels that use a part on whatever way, as their numbers and names. */
  async channels(use) {
    const [seen, found] = [new Set(), new Map()];
    for (const ways = [use]; ways.length > 0; ) {
      const way = ways.pop();
      if (!seen.has(way)) {
        seen.add(way);
        const { usedBy } = await read(`api/${way}`);
        usedBy.forEach(({ path, name }) => (path.startsWith("channels/") ? found.set(path, `${path.slice("channels/".length)} ${name}`) : ways.push(path)));
      }
    }
    return [...found.values()].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  }

  /** Saves one that is edited, unless somebody else has changed it meanwhile. What is being edited then stays the same object. */
  async save(use, isBeingEdited) {
    const { part, etag } = this.#kept.get(use);
    const sent = JSON.stringify(this.now[use]);
    const answer = await send("PUT", `api/${use}`, { name: part.name, group: part.group, content: contentOf(this.now[use], use) }, etag ? { "if-match": etag } : {});
    this.#kept.set(use, { part: present(answer.body), etag: answer.etag });
    if (JSON.stringify(this.now[use]) === sent && !isBeingEdited()) {
      this.now[use] = standing(this.#kept.get(use).part);
    }
  }
}

/** As the server puts it into rules: whole rules as they are, others with their names, blocks with a number below zero. */
function standing({ id, use, name, content }) {
  const kind = kindOf(use);
  const named = kind === "schedules" ? {} : kind === "blocks" ? { id: -id, name } : { name };
  return structuredClone({ ...content, ...named });
}

function contentOf(value, use) {
  const { id: _id, name: _name, ...content } = value;
  return kindOf(use) === "schedules" ? value : content;
}

/** The kind of a part, such as `templates`. */
export function kindOf(use) {
  return use.slice(0, use.lastIndexOf("/"));
}

function usesIn(value) {
  if (value === null || typeof value !== "object") {
    return [];
  }
  const within = Object.values(value).flatMap(usesIn);
  return typeof value.use === "string" && KINDS.includes(kindOf(value.use)) ? [...within, value.use] : within;
}
