package tv.exstream.schedule.slot;

import static tv.exstream.schedule.slot.Slack.SLACK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Bounds;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.Feed;
import tv.exstream.schedule.Feed.Log;
import tv.exstream.schedule.Feed.Overflow;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Feed.Replay;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Manner;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Slot;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.Terms.Extent;
import tv.exstream.schedule.Terms.Padding;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;

/// Turns time slots into slots of an agenda. Used once.
final class SlotCompiler {
    private final TimeSlotSchedule schedule;
    private final CursorBook book;
    private final Set<String> names = new HashSet<>();

    SlotCompiler(TimeSlotSchedule schedule, CursorBook book) {
        this.schedule = schedule;
        this.book = book;
    }

    /// In the order of the schedule's slots.
    List<Slot> all() {
        return schedule.slots().stream().map(slot -> compile(slot, unlike(slot.name()))).toList();
    }

    /// Two slots with the same name keep places of their own.
    private String unlike(String name) {
        String unlike = name;
        for (int i = 2; !names.add(unlike); i++) {
            unlike = name + " (" + i + ")";
        }
        return unlike;
    }

    private Slot compile(TimeSlot slot, String name) {
        TimeSlot.Settings settings = slot.settings();
        Manner.Follow follow =
                settings.padding() == AtEnd.NEXT ? Manner.Follow.EARLY : Manner.Follow.ON_TIME;
        return new Slot(
                name,
                slot.start(),
                slot.length(),
                Optional.of(lateness()),
                new Bounds(false, Optional.empty()),
                body(slot, name),
                rest(settings),
                new Manner(schedule.options().late(), follow));
    }

    /// A slot also waits for one that is extended.
    private Duration lateness() {
        Duration longest =
                schedule.slots().stream()
                        .map(slot -> slot.settings().reach())
                        .map(
                                reach ->
                                        reach instanceof Reach.Extend(Duration most)
                                                ? most
                                                : Duration.ZERO)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        Duration own = schedule.options().lateness();
        return (own.compareTo(longest) < 0 ? longest : own).plus(SLACK);
    }

    private Rest rest(TimeSlot.Settings settings) {
        List<Spots> fallback = settings.fillers().fallbacks(book);
        return switch (settings.padding()) {
            case NONE, LOOP -> new Rest(List.of(), fallback, Rest.Then.WAIT);
            case FILLER ->
                    new Rest(
                            settings.fillers()
                                    .tail()
                                    .map(preset -> preset.spots(book))
                                    .orElse(List.of()),
                            fallback,
                            Rest.Then.WAIT);
            case NEXT -> Rest.NONE;
        };
    }

    private List<Instruction> body(TimeSlot slot, String name) {
        Target end = new Target.EndOfWindow();
        List<Instruction> body =
                switch (slot.showing()) {
                    case Showing.Media(Source source) -> media(slot, name, source);
                    case Showing.Clips(var preset) -> {
                        Rest clips = new Rest(preset.spots(book), List.of(), Rest.Then.WAIT);
                        yield List.of(new Instruction.Fill(end, clips));
                    }
                    case Showing.Flex() -> List.of();
                    case Showing.Redirect(var channel) ->
                            List.of(new Instruction.Redirect(channel, Duration.ZERO, end));
                };
        String title = slot.settings().title();
        return title.isEmpty() ? body : List.of(new Instruction.Group(title, body));
    }

    private List<Instruction> media(TimeSlot slot, String name, Source source) {
        List<Instruction> body = new ArrayList<>();
        Optional<Target.Mark> mark = pad(slot).mark();
        SlotFillers fillers = slot.settings().fillers();
        mark.ifPresent(
                next ->
                        body.add(
                                new Instruction.Fill(
                                        next,
                                        new Rest(
                                                List.of(),
                                                fillers.fallbacks(book),
                                                Rest.Then.WAIT))));
        boolean loops = slot.settings().padding() == AtEnd.LOOP;
        Log loop = new Log(name, Period.DAY);
        Feed feed = new Links(schedule, book).feed(slot, name, source);
        List<Log> records = new ArrayList<>(feed.records());
        if (loops) {
            records.add(loop);
        }
        Terms terms = terms(slot, mark);
        body.addAll(book.turn(feed.cursor()));
        body.add(
                new Instruction.Fit(
                        new Feed(feed.cursor(), records, feed.replay()),
                        style(fillers, fillers.rolls(book)),
                        terms));
        if (loops) {
            Replay again = new Replay(loop, Overflow.AGAIN);
            body.add(
                    new Instruction.Fit(
                            new Feed(feed.cursor(), List.of(), Optional.of(again)),
                            style(fillers, List.of()),
                            new Terms(
                                    new Extent.ToEnd(Duration.ZERO),
                                    Padding.NONE,
                                    Spare.END,
                                    new Reach.Cut(),
                                    List.of(),
                                    List.of())));
        }
        return body;
    }

    private Pad pad(TimeSlot slot) {
        return slot.settings().pad().orElse(schedule.options().pad());
    }

    private Terms terms(TimeSlot slot, Optional<Target.Mark> mark) {
        SlotFillers fillers = slot.settings().fillers();
        boolean fillsItself = slot.settings().padding() == AtEnd.FILLER;
        return new Terms(
                new Extent.ToEnd(schedule.options().lateness()),
                new Padding(mark, Padding.Of.EACH),
                schedule.options().spare(),
                slot.settings().reach(),
                fillers.heads(book),
                fillsItself ? List.of() : fillers.tails(book));
    }

    private Style style(SlotFillers fillers, List<Roll> rolls) {
        return new Style(Presentation.PLAIN, rolls, fillers.fallbacks(book), 0, false);
    }
}
