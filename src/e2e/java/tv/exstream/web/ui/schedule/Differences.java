package tv.exstream.web.ui.schedule;

/// What the pages make of a dry run: of its differences, and of the material it says there is.
final class Differences {
    /// How much is new, moved and gone, and the marks of all that is shown, in minutes and by the number of each item.
    static final String COUNTED =
            """
            async () => {
              const { drawn } = await import('/ui/schedule-difference.js');
              const minute = (at) => new Date(at * 60_000).toISOString();
              const at = ([media, from, to = from + 1]) => ({ media, kind: 'PROGRAMME', start: minute(from), finish: minute(to) });
              const said = (kept, removed, added, isChanged = true) => {
                const airings = [...kept, ...added].sort((a, b) => a[1] - b[1]).map(at);
                const plan = drawn({ from: minute(0), to: minute(99), airings, gaps: [], redirects: [], diff: { removed: removed.map(at), added: added.map(at) } }, isChanged);
                const marks = plan.entries.filter((each) => each.state).map((each) => `${each.media}@${each.from / 60_000} ${each.state}`);
                return [`${plan.added} new, ${plan.moved} moved, ${plan.gone} gone`, ...marks].join(', ');
              };
              const end = [9, 50];
              return [said([end], [[1, 1]], [[1, 10], [1, 5], [1, 20]]), said([end], [[1, 1], [1, 5], [1, 10]], [[1, 2]]),
                said([end], [[1, 1], [2, 2]], [[2, 1], [1, 2]]), said([end], [[1, 1]], [[2, 1]]), said([end], [], [[1, 49], [1, 60]]),
                said([end], [[1, 1]], [[1, 60]]), said([end], [[1, 1]], [[2, 1]], false), said([], [], [])];
            }""";

    /// What two days look like of which the answer has the first hours: the words of all that is drawn, and what of it can be pressed.
    static final String CUT =
            """
            async () => {
              const { drawn } = await import('/ui/schedule-difference.js');
              const { columns } = await import('/ui/schedule-plan.js');
              const hour = 3_600_000;
              const clock = (at) => `${at / hour}`;
              const zone = { startOfDay: () => 0, nextDay: (at) => at + 24 * hour, wholeDay: clock, day: clock, clock };
              const time = (hours) => new Date(hours * hour).toISOString();
              const airing = { media: 1, kind: 'PROGRAMME', title: 'A song', start: time(1), finish: time(2) };
              const preview = { from: time(0), to: time(48), shownTo: time(2), airings: [airing], gaps: [], redirects: [], diff: { removed: [], added: [] } };
              const place = columns(drawn(preview, false), zone, 2, () => {});
              return [...place.querySelectorAll('.plan-block')].map((each) => `${each.tagName} ${each.getAttribute('aria-label')}`);
            }""";

    /// Words for amounts of material, and what rules draw from.
    static final String MATERIAL =
            """
            async () => {
              const { reserveWords, selectionOf } = await import('/ui/schedule-material.js');
              const hour = 3_600;
              const words = (items, hours, lasts) => reserveWords({ items, seconds: hours * hour, lastsSeconds: lasts && lasts * hour });
              const from = (rule) => {
                const found = selectionOf(rule);
                return found ? `${found.type} ${found.id ?? found.title ?? found.number ?? found.text}` : 'none';
              };
              const pool = (selection) => ({ source: { type: 'pool', selection } });
              const [one, two] = [1, 2].map((id) => ({ type: 'collection', id }));
              const playlist = (...selections) => ({ source: { type: 'playlist', entries: selections.map((selection) => ({ pool: { selection } })) } });
              return [words(0, 0), words(1, 0.5), words(6, 12, 36), words(9, 1_000, 95), from(pool(one)), from({ showing: pool(two) }),
                from({ source: { type: 'marathon', selections: [{ type: 'show', title: 'A' }] } }),
                from({ source: { type: 'seasons', pool: pool({ type: 'season', show: 'A', number: 1 }).source } }),
                from({ items: [pool({ type: 'query', text: 'x' }), playlist({ type: 'query', text: 'x' })] }), from(playlist(one, two)), from({})];
            }""";

    private Differences() {}
}
