package tv.exstream.web.ui.schedule;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;

/// The library beside the calendar of a page, and the hand that carries something from it into the calendar. The day that it is put into is
/// tomorrow.
record LibraryOnPage(Page page) {
    /// Whether what is shown is what was looked for: until then rows are replaced, also the one that somebody has in hand.
    private static final String FOUND =
            """
            (words) => [...document.querySelectorAll('#library-list li')]
              .every((row) => words.toLowerCase().split(/[^\\p{L}\\p{N}]+/u).every((word) => row.textContent.toLowerCase().includes(word)))
            """;

    /// An hour of the calendar is drawn so high.
    private static final double HOUR_PX = 64;

    /// What comes of putting an hour and a half, or something without a length, into rules of every kind on Friday, 27 November 2026: the
    /// words for it, and what the rules have become.
    static final String DROPS =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { dropOf } = await import('/ui/schedule-drop.js');
              const { learnShapes } = await import('/ui/schedule-shape.js');
              await learnShapes();
              const zone = new Zone('Etc/UTC');
              const day = Date.parse('2026-11-27T00:00:00Z');
              const film = { kind: 'media', name: 'Film', media: 7, seconds: 5_290, source: { type: 'pool', selection: { type: 'item', id: 7 } } };
              const show = { kind: 'shows', name: 'Show', source: { type: 'pool', selection: { type: 'show', title: 'Show' } } };
              const put = (rules, entry, hour, { shared = {}, planned = [], key } = {}) => {
                const drop = dropOf({ rules, shared, zone, planned }, entry, { day, minutes: hour * 60, key });
                drop.put?.();
                return [drop.says[0].replace('schedule.drop.', ''), ...drop.says.slice(1)].filter((each) => each !== undefined).join('|');
              };
              const slots = (...list) => ({ type: 'time-slots', slots: list });
              const listed = ({ slots }) => slots.map((each) => [each.name, each.start, each.length, each.days].filter(Boolean).join(' ')).join(', ');
              const slot = (rules, ...more) => [put(rules, ...more), listed(rules)].join(' => ');
              const items = (list) => list.map(({ start, source, mode }) => [mode.type, start?.time, source.selection?.type].filter(Boolean).join(' ')).join(', ');
              const item = (rules, ...more) => [put(rules, ...more), items(rules.items)].join(' => ');
              const flood = () => ({ mode: { type: 'flood' }, source: {} });
              const timed = (time) => ({ start: { time }, mode: { type: 'one' }, source: {} });
              const blocks = () => ({ type: 'blocks', blocks: [{ id: 3, name: 'Night', length: 'PT2H', items: [] }], templates: [{ name: 'day', items: [{ start: '20:00', block: 3 }] }],
                calendar: [{ template: 'day', rule: { daysOfWeek: ['FRIDAY'] } }] });
              const block = (rules, ...more) => [put(rules, ...more), rules.blocks.map(({ id, length, items }) => `${id} ${length} ${items.length}`).join(', '),
                rules.templates.map(({ name, items }) => `${name}: ${items.map(({ start, block }) => `${start} ${block}`).join(' ')}`).join(', '), rules.calendar.length].join(' => ');
              const named = (rules) => [put(rules, show, 12, { shared: { 'templates/1': { name: 'Friday', items: [] } } }), rules.templates.map(({ name, use }) => name ?? use).join(', ')].join(' => ');
              const saturday = { ...blocks(), calendar: [{ template: 'day', rule: { daysOfWeek: ['SATURDAY'] } }] };
              const shared = { 'templates/1': { name: 'Ours', items: [] } };
              return [
                slot(slots({ name: 'All', start: '06:00' }), film, 20),
                slot(slots({ name: 'All', start: '06:00' }, { name: 'Late', start: '23:00' }), film, 0.5),
                slot(slots({ name: 'Film', start: '20:00' }), film, 12),
                slot(slots({ name: 'Night', start: '20:00', length: 'PT4H' }), film, 21),
                slot(slots({ name: 'All', start: '06:00' }, { name: 'Late', start: '20:00' }), film, 19),
                slot(slots({ name: 'All', start: '06:00', days: ['FRIDAY'] }, { name: 'Late', start: '22:00', length: 'PT1H' }), film, 21),
                slot(slots({ name: 'All', start: '06:00', days: ['FRIDAY'] }, { name: 'Late', start: '22:00', length: 'PT1H' }), show, 21.5),
                slot(slots({ name: 'All', start: '06:00' }), show, 6),
                put(slots({ name: 'All', start: '06:00', link: { group: 'a' } }), show, 6),
                item({ type: 'classic', items: [flood(), timed('20:15')] }, film, 18),
                item({ type: 'classic', items: [flood(), timed('20:15')] }, film, 22),
                item({ type: 'classic', items: [flood(), { ...timed('20:15'), title: 'Old' }] }, film, 20.25),
                item({ type: 'classic', items: [{ mode: { type: 'one' }, source: {} }] }, show, 18),
                block(blocks(), film, 18), block(blocks(), film, 19), block(blocks(), show, 19.5), block(blocks(), film, 21),
                block(blocks(), film, 21, { key: `decos/templates/0/ranges/0 ${day}` }), named({ ...blocks(), templates: [{ use: 'templates/1' }], calendar: [] }), block(saturday, show, 12),
                put({ ...blocks(), calendar: [{ template: { use: 'templates/1' } }] }, film, 12, { shared }),
                put({ use: 'schedules/9' }, film, 12), put(null, film, 12), ...['file', 'script', 'mirror'].map((type) => put({ type }, film, 12)),
                put({ type: 'random-slots', slots: [{ name: 'Film' }] }, film, 12), put({ type: 'balance', sources: [] }, show, 12),
                put({ type: 'on-demand', rules: { type: 'flood', collection: 1 } }, show, 12)];
            }""";

    /// Where in a list by hand something comes: behind what is on, whichever of its turns that is, at its beginning, and not at all.
    static final String TURNS =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { dropOf } = await import('/ui/schedule-drop.js');
              const zone = new Zone('Etc/UTC');
              const day = Date.parse('2026-11-27T00:00:00Z');
              const hour = 3_600_000;
              const planned = [1, 2, 1, 3, 1, 2].map((media, at) => ({ media, kind: 'PROGRAMME', title: `No. ${at}`, from: day + at * hour, to: day + (at + 1) * hour }));
              const clip = { ...planned[1], media: 3, kind: 'FILLER', from: day + 1.5 * hour };
              const one = { name: 'Film', media: 7, seconds: 60, source: {} };
              const many = (...list) => ({ name: 'Show', source: {}, list: { total: list.length, entries: list.map((media) => ({ media, seconds: 60 })) } });
              const put = (entry, at, list = [1, 2, 1, 3]) => {
                const rules = { type: 'lineup', entries: [...list.slice(0, 1).map((media) => ({ type: 'media', media })), { type: 'flex', length: 'PT1M' }, ...list.slice(1).map((media) => ({ type: 'media', media }))] };
                const drop = dropOf({ rules, shared: {}, zone, planned: [...planned, clip].sort((a, b) => a.from - b.from) }, entry, { day, minutes: at * 60 });
                drop.put?.();
                return `${drop.says[0].replace('schedule.drop.', '')} ${rules.entries.map(({ media }) => media ?? '-').join('')}`;
              };
              return [put(one, 0.5), put(one, 1.7), put(one, 2.5), put(one, 4), put(one, 9), put(many(8, 9), 3), put(one, 1, [5, 6]), put(many(), 1),
                put({ ...many(1), list: { total: 501, entries: [] } }, 1), put({ name: 'Ours', source: { use: 'playlists/1' } }, 1)];
            }""";

    void open() {
        page.locator("#library-open").click();
        page.locator("#library-list li").first().waitFor();
    }

    /// Opens it, and looks for words in the names of a kind.
    void find(String kind, String words) {
        open();
        page.locator("#library-kind").selectOption(kind);
        page.locator("#library-words").fill(words);
        page.waitForFunction(FOUND, words);
    }

    Locator row(String name) {
        Page.GetByTextOptions whole = new Page.GetByTextOptions().setExact(true);
        return page.locator(".library-entry")
                .filter(new Locator.FilterOptions().setHas(page.getByText(name, whole)));
    }

    Locator shadow() {
        return page.locator(".library-shadow");
    }

    /// What is said of a place while something is carried over it.
    Locator said() {
        return page.locator(".library-label");
    }

    /// Carries something to an hour of the calendar; it is not let go yet.
    void carry(String name, double hour) {
        carry(name, day().locator(".plan-day-body"), 40, hour * HOUR_PX);
    }

    /// Carries something to the bar of a rule.
    void carryOnto(String name, Locator grip) {
        carry(name, grip, 6, 8);
    }

    /// Carries something to what is left of a bar after midnight, which is drawn at its right edge.
    void carryOntoRest(String name) {
        Locator rest = day().locator(".band[aria-hidden]");
        double width =
                ((Number) rest.evaluate("each => each.getBoundingClientRect().width"))
                        .doubleValue();
        carry(name, rest, width - 16, 3 * HOUR_PX);
    }

    /// Takes something, and carries it to a place of the window.
    void carryTo(String name, double x, double y) {
        row(name).hover();
        page.mouse().down();
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(12));
    }

    void letGo() {
        page.mouse().up();
    }

    /// Looks at the place to come to, which scrolls the calendar, before anything is taken.
    private void carry(String name, Locator onto, double right, double down) {
        onto.evaluate(
                "(each, down) => { scrollTo(0, 280); const plan = each.closest('#plan'); plan.scrollTop += each.getBoundingClientRect().top + down - plan.getBoundingClientRect().top - 200; }",
                down);
        row(name).hover();
        page.mouse().down();
        Hand.Place place = Hand.drawn(onto);
        page.mouse()
                .move(place.x() + right, place.y() + down, new Mouse.MoveOptions().setSteps(12));
    }

    private Locator day() {
        return page.locator(".plan-day").nth(1);
    }
}
