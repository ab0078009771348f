package tv.exstream.web.ui.schedule;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The programmes in the calendar of a page, and the hand that drags them. The day that is looked at is tomorrow.
record ProgrammesOnPage(Page page) {
    /// Why places cannot be moved, where a programme of parts begins, and where its turn is behind another one and nowhere.
    static final String TURNS =
            """
            async () => {
              const { refusalOf, beginningOf, turnOf } = await import('/ui/schedule-once.js');
              const minute = 60_000;
              const at = (from, to, media, kind = 'PROGRAMME') => ({ what: 'airing', kind, media, from: from * minute, to: to * minute });
              const [film, clip] = [at(60, 150, 1), at(150, 155, 2, 'FILLER')];
              const why = (entries, more = {}) => refusalOf({ entries }, { rules: { type: 'classic' }, isSaved: true, now: 0, ...more });
              const parts = [at(0, 20, 1), at(20, 24, 2, 'FILLER'), at(24, 60, 1)];
              const after = [at(30, 120, 1), at(120, 150, 3), at(150, 240, 1)];
              const turn = (latest) => after.indexOf(turnOf(after, { ...film, from: latest * minute, to: (latest + 90) * minute }, 30 * minute));
              return [why([film], { isSaved: false }), why([film], { rules: { type: 'script' } }), why([clip]), why([film, film]),
                why([film], { now: 59 * minute }), why([film, clip]), parts.indexOf(beginningOf(parts, parts[2])), turn(60), turn(151)];
            }""";

    private static final double HOUR_PX = 64;

    private Locator day() {
        return page.locator(".plan-day").nth(1);
    }

    Locator at(String time) {
        return day().locator("button.plan-block")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                ".plan-time",
                                                new Page.LocatorOptions().setHasText(time))));
    }

    String tomorrow() {
        return String.valueOf(
                day().locator(".plan-day-body")
                        .evaluate(
                                "body => new Date(Number(body.dataset.start) + 43_200_000).toISOString().slice(0, 10)"));
    }

    void drag(String time, double hours) {
        Hand.take(at(time), 8, 0, hours * HOUR_PX);
        page.mouse().up();
    }
}
