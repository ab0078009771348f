package tv.exstream.schedule.slot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.playout.Presentation;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Word;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.Distribution;
import tv.exstream.schedule.Feed;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Option;
import tv.exstream.schedule.Owner;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.Terms;
import tv.exstream.schedule.Terms.Extent;
import tv.exstream.schedule.Terms.Padding;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Source;

/// Slots of which one is chosen whenever the one before has ended.
///
/// @param slots at least one, each with a name of its own
public record RandomSlotSchedule(List<RandomSlot> slots, Options options, long seed)
        implements Schedule {
    public RandomSlotSchedule {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw UnacceptableException.of(Demand.SCHEDULE_SLOTLESS);
        }
        Set<String> names = new HashSet<>();
        for (RandomSlot slot : slots) {
            if (!names.add(slot.name())) {
                throw UnacceptableException.of(Demand.SLOT_NAME_TWICE, slot.name());
            }
        }
    }

    /// @param padded what is padded to the marks: each item, or only the end of a slot
    /// @param spare who gets the time up to the mark at the end of a slot
    public record Options(Pad pad, Padding.Of padded, Spare spare, Chance chance) {
        public static final Options PLAIN =
                new Options(Pad.NONE, Padding.Of.EACH, Spare.END, Chance.WEIGHTED);
    }

    /// How a slot is chosen.
    public enum Chance {
        /// Each as likely as its weight says.
        WEIGHTED,
        /// All are equally likely.
        UNIFORM,
        /// None: in turn.
        IN_TURN,
    }

    @Override
    public Schedule withSeed(long other) {
        return new RandomSlotSchedule(slots, options, other);
    }

    @Override
    public Program program(ZoneId zone) {
        CursorBook book = new CursorBook();
        List<Option> all = slots.stream().map(slot -> option(slot, book)).toList();
        Distribution distribution =
                switch (options.chance()) {
                    case WEIGHTED, UNIFORM -> Distribution.WEIGHTED;
                    case IN_TURN -> Distribution.CYCLIC;
                };
        return Program.of(
                seed,
                zone,
                book.sources(),
                List.of(new Choose(Word.SLOTS.pattern(), all, distribution)));
    }

    private Option option(RandomSlot slot, CursorBook book) {
        boolean allAlike = options.chance() != Chance.WEIGHTED && slot.weight() > 0;
        return new Option(
                slot.name(),
                allAlike ? 1 : slot.weight(),
                slot.cooldown(),
                slot.mostInARow(),
                body(slot, book));
    }

    private List<Instruction> body(RandomSlot slot, CursorBook book) {
        return switch (slot.showing()) {
            case Showing.Media(Source source) -> media(slot, source, book);
            case Showing.Clips(var preset) ->
                    List.of(
                            new Instruction.Fill(
                                    target(slot),
                                    new Rest(preset.spots(book), List.of(), Rest.Then.WAIT)));
            case Showing.Flex() -> List.of(new Instruction.Fill(target(slot), Rest.EMPTY));
            case Showing.Redirect(var channel) ->
                    List.of(new Instruction.Redirect(channel, Duration.ZERO, target(slot)));
        };
    }

    private static Target target(RandomSlot slot) {
        return switch (slot.length()) {
            case RandomSlot.Length.UpTo(Duration most) -> new Target.For(most);
            case RandomSlot.Length.Items(int _) -> new Target.Never();
        };
    }

    private List<Instruction> media(RandomSlot slot, Source source, CursorBook book) {
        SlotFillers fillers = slot.fillers();
        List<Instruction> body = new ArrayList<>();
        Rest aligning = new Rest(List.of(), fillers.fallbacks(book), Rest.Then.WAIT);
        options.pad().mark().ifPresent(mark -> body.add(new Instruction.Fill(mark, aligning)));
        Style style =
                new Style(
                        Presentation.PLAIN, fillers.rolls(book), fillers.fallbacks(book), 0, false);
        Terms terms =
                new Terms(
                        extent(slot),
                        new Padding(options.pad().mark(), options.padded()),
                        options.spare(),
                        new Reach.Within(),
                        fillers.heads(book),
                        fillers.tails(book));
        Feed feed = Feed.of(book.own(Owner.SLOT, slot.name(), source));
        body.addAll(book.turn(feed.cursor()));
        body.add(new Instruction.Fit(feed, style, terms));
        return body;
    }

    private static Extent extent(RandomSlot slot) {
        return switch (slot.length()) {
            case RandomSlot.Length.UpTo(Duration most) -> new Extent.Longest(most);
            case RandomSlot.Length.Items(int count) -> new Extent.Items(count);
        };
    }
}
