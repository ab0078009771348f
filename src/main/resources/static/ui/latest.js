/**
 * A question that is asked again while somebody writes: `ask` is called once nothing else was wanted for `pause` milliseconds. Only the
 * last one counts: `show` gets its answer, or `failed` what went wrong. Answers a function that wants it; what that is given, `ask` gets
 * after a function that says whether nothing else is wanted yet, for what is shown before all is known.
 */
export function latest(ask, { show, failed, pause }) {
  let turn = 0;
  let timer = 0;
  const run = async (mine, wanted) => {
    try {
      const answer = await ask(() => mine === turn, ...wanted);
      if (mine === turn) {
        show(answer);
      }
    } catch (problem) {
      if (mine === turn) {
        failed(problem);
      }
    }
  };
  return (...wanted) => {
    const mine = ++turn;
    clearTimeout(timer);
    timer = setTimeout(() => run(mine, wanted), pause);
  };
}
