package tv.exstream.web.ui.schedule;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The times of the rules in the calendar of a page, and the hand that drags them. The day that is looked at is tomorrow.
record BandsOnPage(Page page) {
    static final String RULES =
            "{'type': 'time-slots', 'slots': [%s, %s, %s]}"
                    .formatted(
                            slot("Morning", "'start': '06:00'", "type:episode"),
                            slot("Film", "'start': '20:00', 'length': 'PT2H'", "type:movie"),
                            slot("Late", "'start': '23:00'", "type:episode"));

    static final String BLOCKS =
            """
            {'type': 'blocks',
             'blocks': [{'id': 1, 'name': 'Film night', 'length': 'PT2H', 'items': [{'source': {'type': 'pool',
               'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}}]}],
             'templates': [{'name': 'day', 'items': [{'start': '20:00', 'block': 1}]}],
             'calendar': [{'template': 'day'}]}""";

    /// Times on the days of 2026 on which clocks are changed in Berlin, and times for instants of them.
    static final String CLOCKS =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { minutesAt } = await import('/ui/schedule-bands.js');
              const zone = new Zone('Europe/Berlin');
              const [spring, autumn] = ['2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z'].map(Date.parse);
              const at = (start, minutes) => new Date(zone.at(start, minutes)).toISOString();
              const clock = (start, instant, step) => {
                const minutes = minutesAt(zone, { start, end: zone.nextDay(start) }, Date.parse(instant), step);
                return [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
              };
              return [at(spring, 150), at(spring, 1200), at(autumn, 150), at(autumn, 1200), [
                clock(spring, '2026-03-29T01:06:40Z', 5), clock(spring, '2026-03-29T01:07:10Z', 1), clock(autumn, '2026-10-25T01:31:00Z', 5),
                clock(autumn, '2026-10-26T09:00:00Z', 5), clock(autumn, '2026-10-24T09:00:00Z', 5)].join(' ')];
            }""";

    /// The bands of rules of every kind on Friday, 27 November 2026 and the day after it, and rules after moves.
    static final String KINDS =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { bandsOf, mayBeOn, move } = await import('/ui/schedule-bands.js');
              const zone = new Zone('Etc/UTC');
              const friday = Date.parse('2026-11-27T00:00:00Z');
              const bands = (rules) => bandsOf(rules, zone, friday, 2);
              const hour = (ms) => (ms === undefined ? '' : String((ms - friday) / 3_600_000));
              const said = (rules) => bands(rules).map((each) => `${each.path.join('.')} ${hour(each.from)}-${hour(each.to)}${each.isOver ? '!' : ''}`).join(', ');
              const slots = (...list) => ({ type: 'time-slots', slots: list });
              const days = slots({ start: '20:00', days: ['FRIDAY', 'MONDAY'], length: 'PT1H' });
              const [first] = bands(days);
              const may = [4, 5, 0].map((weekday) => mayBeOn(first, weekday)).join(' ');
              move(days, first, { minutes: 1230, seconds: 5400, weekday: 5 });
              return [
                said(slots({ start: '06:00', days: ['FRIDAY'] })),
                said(slots({ start: '06:00', length: 'PT2H' }, { start: '07:00', days: ['SATURDAY'] })),
                said(slots({ start: '06:00', length: 'PT2H' }, { start: '06:00', length: 'PT1H', days: ['FRIDAY'] })),
                said({ type: 'classic', items: [{ mode: { type: 'flood' } }, { start: { time: '20:15' }, mode: { type: 'duration', length: 'PT3H' } }],
                  alternates: [{ rule: { daysOfWeek: ['SATURDAY'] }, items: [{ start: { time: '18:00' }, mode: { type: 'one' } }] }] }),
                said({ type: 'on-demand', rules: slots({ start: '12:00', length: 'PT1H' }) }),
                said({ type: 'blocks', blocks: [{ id: 4, length: 'PT2H' }], templates: [{ use: 'templates/1' }, { name: 'day', items: [{ start: '09:00', block: 4 },
                  { start: '10:00', block: { use: 'blocks/2' } }] }], calendar: [{ template: { use: 'templates/1' }, rule: { daysOfWeek: ['FRIDAY'] } }, { template: 'day' }] }),
                said({ use: 'schedules/1' }) + said(null),
                may, JSON.stringify(days.slots[0])];
            }""";

    /// What of rules runs into what is next, also across midnight and into what is shared.
    static final String OVER =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { overlapping } = await import('/ui/schedule-bands.js');
              const friday = Date.parse('2026-11-27T00:00:00Z');
              const over = (rules, shared) => [...overlapping(rules, new Zone('Etc/UTC'), friday, shared)].join(' ');
              const slots = (...list) => over({ type: 'time-slots', slots: list });
              const late = { start: '23:00', length: 'PT2H' };
              const night = (...days) => ({ start: '00:30', days });
              const blocks = { type: 'blocks', blocks: [{ id: 1, length: 'PT2H' }], calendar: [{ template: 'day' }],
                templates: [{ name: 'day', items: [{ start: '23:00', block: 1 }, { start: '00:30', block: { use: 'blocks/2' } }] }] };
              const christmas = { ...blocks, calendar: [{ template: 'day', rule: { months: ['DECEMBER'] } }],
                templates: [{ name: 'day', items: [{ start: '06:00', block: 1 }, { start: '07:00', block: { use: 'blocks/2' } }] }] };
              return [slots(late, night()), slots({ ...late, days: ['SUNDAY'] }, night('MONDAY')), slots({ ...late, days: ['SUNDAY'] }, night('TUESDAY')),
                slots({ start: '06:00', length: 'PT24H' }), slots({ start: '06:00', length: 'PT25H' }), slots(late, { start: '01:00' }),
                over(blocks, { 'blocks/2': { length: 'PT1H' } }), over(christmas, { 'blocks/2': { length: 'PT1H' } })];
            }""";

    /// Which of some days are named by rules, as month and day.
    static final String DAYS =
            """
            async () => {
              const { names } = await import('/ui/schedule-days.js');
              const day = (year, month, day, weekday) => ({ year, month: month - 1, day, weekday });
              const days = [day(2026, 12, 24, 3), day(2027, 1, 6, 2), day(2027, 1, 7, 3), day(2027, 3, 1, 0), day(2028, 2, 29, 1)];
              const named = (rule) => days.filter((each) => names(rule, each)).map((each) => each.month + 1 + '-' + each.day).join(' ');
              return [undefined, { daysOfWeek: ['THURSDAY'] }, { months: ['JANUARY'], daysOfMonth: [7] },
                { span: { type: 'yearly', first: '--12-24', last: '--01-06' } }, { span: { type: 'yearly', first: '--02-29', last: '--03-01' } },
                { span: { type: 'once', first: '2027-01-06', last: '2027-01-07' } }].map(named);
            }""";

    /// An hour of the calendar is drawn so high.
    private static final double HOUR_PX = 64;

    static String slot(String name, String times, String query) {
        return "{'name': '%s', %s, 'showing': {'type': 'media', 'source': {'type': 'pool', 'selection': {'type': 'query', 'text': '%s'}, 'ordering': {'order': 'SHUFFLE'}}}}"
                .formatted(name, times, query);
    }

    Locator all() {
        return page.locator(".plan-day").nth(1).locator(".band:not([aria-hidden])");
    }

    Locator named(String name) {
        return all().filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator grip(String name) {
        return named(name).locator(".band-grip");
    }

    /// Takes a band near its top and moves it down; it is not let go yet.
    void take(String name, double hours) {
        Hand.take(grip(name), 20, 0, hours * HOUR_PX);
    }

    void drag(String name, double hours) {
        take(name, hours);
        page.mouse().up();
    }

    void dragToNextDay(String name) {
        Hand.take(grip(name), 20, Hand.placeOf(page.locator(".plan-day").nth(1)).width(), 0);
        page.mouse().up();
    }

    void stretch(String name, double hours) {
        Hand.take(named(name).locator(".band-edge"), 8, 0, hours * HOUR_PX);
        page.mouse().up();
    }

    /// Presses a finger on a band until it is taken, and moves it down.
    void dragWithFinger(String name, double hours) {
        Hand.Place place = Hand.placeOf(grip(name));
        CDPSession tools = page.context().newCDPSession(page);
        touch(tools, "touchStart", place.x() + 10, place.y() + 20);
        page.waitForSelector(".band[data-moving=true]");
        for (int step = 1; step <= 4; step++) {
            touch(tools, "touchMove", place.x() + 10, place.y() + 20 + step * hours * HOUR_PX / 4);
        }
        tools.send("Input.dispatchTouchEvent", touches("touchEnd", new JsonArray()));
        tools.detach();
    }

    private static void touch(CDPSession tools, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        tools.send("Input.dispatchTouchEvent", touches(type, points));
    }

    private static JsonObject touches(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }
}
