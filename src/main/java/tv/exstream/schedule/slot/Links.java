package tv.exstream.schedule.slot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.Feed;
import tv.exstream.schedule.Feed.Log;
import tv.exstream.schedule.Feed.Overflow;
import tv.exstream.schedule.Feed.Replay;
import tv.exstream.schedule.Owner;
import tv.exstream.schedule.cursor.Source;

/// Where slots get their items from, alone or with the other slots of their group.
///
/// @param book gets the cursors
record Links(TimeSlotSchedule schedule, CursorBook book) {
    /// By week, then by time of day.
    private static final Comparator<TimeSlot> ORDER =
            Comparator.comparingInt(Links::firstDay).thenComparing(TimeSlot::start);

    Feed feed(TimeSlot slot, String name, Source source) {
        List<TimeSlot> group = group(slot);
        if (group.size() < 2) {
            return Feed.of(book.own(Owner.SLOT, name, source));
        }
        Link link = slot.link().orElseThrow();
        String cursor = book.own(Owner.SLOTS, link.group(), source);
        boolean noRerun = group.stream().allMatch(each -> modeOf(each) == Link.Mode.CONTINUE);
        if (noRerun) {
            return Feed.of(cursor);
        }
        Log log = new Log("slots " + link.group(), schedule.period());
        return continues(slot, group)
                ? new Feed(cursor, List.of(log), Optional.empty())
                : new Feed(cursor, List.of(log), Optional.of(rerun(log, link)));
    }

    private static Replay rerun(Log log, Link link) {
        return new Replay(
                log,
                switch (link.overflow()) {
                    case FLEX -> Overflow.NOTHING;
                    case CONTINUE -> Overflow.NEW;
                });
    }

    private static boolean continues(TimeSlot slot, List<TimeSlot> group) {
        boolean onlyReruns = group.stream().allMatch(each -> modeOf(each) == Link.Mode.RERUN);
        return onlyReruns ? slot.equals(group.getFirst()) : modeOf(slot) == Link.Mode.CONTINUE;
    }

    private List<TimeSlot> group(TimeSlot slot) {
        return schedule.slots().stream()
                .filter(other -> other.link().isPresent() && groupOf(other).equals(groupOf(slot)))
                .sorted(ORDER)
                .toList();
    }

    private static Optional<String> groupOf(TimeSlot slot) {
        return slot.link().map(Link::group);
    }

    private static Link.Mode modeOf(TimeSlot slot) {
        return slot.link().orElseThrow().mode();
    }

    private static int firstDay(TimeSlot slot) {
        return slot.days().stream().mapToInt(day -> day.getValue()).min().orElse(1);
    }
}
