package tv.exstream.web.ui.schedule;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.web.api.SchedulesAnswer;
import tv.exstream.web.api.SchedulesAnswer.SharedFiller;
import tv.exstream.web.api.SchedulesAnswer.SharedRules;
import tv.exstream.web.api.SchedulesView;
import tv.exstream.web.ui.Pager;

/// What the list of schedules shows.
///
/// @param all how many channels there are
/// @param troubled with how many of all something is wrong
/// @param kinds of all schedules, as in `js.schedule.type.KIND`
/// @param pager through those that were looked for
/// @param about the name of the filler or the rules of which alone the list is; empty for neither, and when nothing uses them
public record SchedulesShown(
        int all,
        int troubled,
        List<String> kinds,
        Pager pager,
        String about,
        List<ScheduleRow> rows) {
    /// Few enough for a phone.
    static final int ROWS = 50;

    public SchedulesShown {
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    static SchedulesShown of(SchedulesView schedules, SchedulesFilter filter, int page) {
        int asked = Math.max(0, page);
        SchedulesAnswer answer = schedules.list(filter.part((long) asked * ROWS, ROWS));
        var pager = new Pager(asked, ROWS, answer.total());
        SchedulesAnswer shown =
                pager.page() == asked ? answer : schedules.list(filter.part(pager.offset(), ROWS));
        return new SchedulesShown(
                shown.all(),
                shown.troubled(),
                shown.kinds(),
                pager,
                about(shown, filter),
                shown.schedules().stream().map(ScheduleRow::of).toList());
    }

    private static String about(SchedulesAnswer answer, SchedulesFilter filter) {
        Stream<String> rules =
                answer.schedules().stream()
                        .flatMap(each -> each.shared().stream())
                        .filter(each -> Long.toString(each.id()).equals(filter.shared()))
                        .map(SharedRules::name);
        Stream<String> fillers =
                answer.schedules().stream()
                        .flatMap(each -> each.fillers().shared().stream())
                        .filter(each -> Long.toString(each.id()).equals(filter.filler()))
                        .map(SharedFiller::name);
        return Stream.concat(rules, fillers).findFirst().orElse("");
    }
}
