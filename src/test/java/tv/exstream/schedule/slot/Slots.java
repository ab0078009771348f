package tv.exstream.schedule.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;

/// Slots as tests say them: `slot("18:00", episodes).padded(5).head(clips)`. What is not said is in the order of the titles, on
/// every day, up to the next slot, without filler.
final class Slots {
    private final LocalTime start;
    private final Showing showing;
    private String name;
    private Set<DayOfWeek> days = Set.of();
    private Optional<Duration> length = Optional.empty();
    private Optional<Link> link = Optional.empty();
    private Optional<Pad> pad = Optional.empty();
    private AtEnd atEnd = AtEnd.NONE;
    private Reach reach = new Reach.Within();
    private SlotFillers fillers = SlotFillers.NONE;

    private Slots(String start, Showing showing) {
        this.start = LocalTime.parse(start);
        this.showing = showing;
        this.name = start;
    }

    static Slots slot(String start, Selection selection) {
        return slot(start, Ordering.of(PlaybackOrder.SEASON_EPISODE), selection);
    }

    static Slots slot(String start, Ordering ordering, Selection selection) {
        return slot(start, new Showing.Media(new Source.Pooled(selection, ordering)));
    }

    static Slots slot(String start, Showing showing) {
        return new Slots(start, showing);
    }

    static Slots flex(String start) {
        return slot(start, new Showing.Flex());
    }

    static Slots redirect(String start, long channel) {
        return slot(start, new Showing.Redirect(new ChannelId(channel)));
    }

    Slots named(String name) {
        this.name = name;
        return this;
    }

    Slots on(DayOfWeek... days) {
        this.days = Set.of(days);
        return this;
    }

    Slots on(Set<DayOfWeek> days) {
        this.days = days;
        return this;
    }

    Slots lasting(Duration length) {
        this.length = Optional.of(length);
        return this;
    }

    Slots continuing(String group) {
        link = Optional.of(new Link(group, Link.Mode.CONTINUE, Link.Overflow.FLEX));
        return this;
    }

    Slots rerunning(String group, Link.Overflow overflow) {
        link = Optional.of(new Link(group, Link.Mode.RERUN, overflow));
        return this;
    }

    Slots padded(int minutes) {
        pad = Optional.of(new Pad(minutes));
        return this;
    }

    Slots atEnd(AtEnd atEnd) {
        this.atEnd = atEnd;
        return this;
    }

    Slots reach(Reach reach) {
        this.reach = reach;
        return this;
    }

    Slots head(FillerPreset preset) {
        return with(
                new SlotFillers(
                        of(preset),
                        fillers.pre(),
                        fillers.mid(),
                        fillers.post(),
                        fillers.tail(),
                        fillers.fallback()));
    }

    Slots pre(FillerPreset preset) {
        return with(
                new SlotFillers(
                        fillers.head(),
                        of(preset),
                        fillers.mid(),
                        fillers.post(),
                        fillers.tail(),
                        fillers.fallback()));
    }

    Slots mid(FillerPreset preset) {
        return with(
                new SlotFillers(
                        fillers.head(),
                        fillers.pre(),
                        of(preset),
                        fillers.post(),
                        fillers.tail(),
                        fillers.fallback()));
    }

    Slots tail(FillerPreset preset) {
        return with(
                new SlotFillers(
                        fillers.head(),
                        fillers.pre(),
                        fillers.mid(),
                        fillers.post(),
                        of(preset),
                        fillers.fallback()));
    }

    Slots fallback(FillerPreset preset) {
        return with(
                new SlotFillers(
                        fillers.head(),
                        fillers.pre(),
                        fillers.mid(),
                        fillers.post(),
                        fillers.tail(),
                        of(preset)));
    }

    private static Optional<FillerPreset> of(FillerPreset preset) {
        return Optional.of(preset);
    }

    private Slots with(SlotFillers fillers) {
        this.fillers = fillers;
        return this;
    }

    TimeSlot build() {
        return new TimeSlot(
                name,
                start,
                days,
                length,
                showing,
                link,
                new TimeSlot.Settings(pad, atEnd, reach, fillers, ""));
    }

    static List<TimeSlot> all(Slots... slots) {
        return java.util.Arrays.stream(slots).map(Slots::build).toList();
    }
}
