import { addressOf } from "./address.js";
import { byId, make } from "./dom.js";
import { offerTemplates } from "./schedule-templates.js";
import { read } from "./server.js";
import { text } from "./text.js";
import { toastProblem } from "./toast.js";

/** As many as one answer has. */
const MOST_WITHOUT = 100;

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("#begin, [data-begin]");
  if (button) {
    open(button.dataset.begin);
  }
});

/** Offers templates for a channel; for the first one without a schedule when none is said. */
async function open(number) {
  try {
    const [{ channels }, { schedules }] = await Promise.all([read("api/channels"), read(`api/channel-schedules?trouble=MISSING&limit=${MOST_WITHOUT}`)]);
    byId("for").replaceChildren(...[group("without", schedules), group("with", channels)].filter((each) => each.children.length > 0));
    if (number) {
      byId("for").value = number;
    }
    await offerTemplates(begin);
  } catch (problem) {
    toastProblem(problem);
  }
}

function group(name, channels) {
  const group = make("optgroup");
  group.label = text(`schedules.${name}`);
  group.append(...channels.map((each) => option(each)));
  return group;
}

function option({ number, name }) {
  const option = make("option", "", `${number} ${name}`);
  option.value = number;
  return option;
}

function begin(name) {
  location.assign(addressOf(`channels/${encodeURIComponent(byId("for").value)}/schedule?template=${encodeURIComponent(name)}`));
}
