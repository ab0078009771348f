package tv.exstream.schedule.classic;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Dated;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;

/// Items that follow one another, over and over; other items on some days.
///
/// @param items at least one
/// @param alternates the first whose rule matches a day takes the place of the items on that day, and begins at its first item
public record ClassicSchedule(
        List<Item> items, Options options, List<Alternate> alternates, long seed)
        implements Schedule {
    public ClassicSchedule {
        items = List.copyOf(items);
        alternates = List.copyOf(alternates);
        requireItems(items);
    }

    /// @param shuffled whether the items come in another seeded order each time
    /// @param randomStart whether the very first one is chosen by the seed
    public record Options(boolean shuffled, boolean randomStart) {
        public static final Options PLAIN = new Options(false, false);
    }

    /// Items for some days.
    public record Alternate(String name, DateRule rule, List<Item> items, Options options) {
        public Alternate {
            items = List.copyOf(items);
            requireItems(items);
        }
    }

    public static ClassicSchedule of(List<Item> items, long seed) {
        return new ClassicSchedule(items, Options.PLAIN, List.of(), seed);
    }

    @Override
    public Schedule withSeed(long other) {
        return new ClassicSchedule(items, options, alternates, other);
    }

    @Override
    public Program program(ZoneId zone) {
        CursorBook book = new CursorBook();
        Instruction round = round(items, options, book);
        Instruction whole =
                alternates.isEmpty()
                        ? round
                        : new Instruction.ByDate(
                                Stream.concat(
                                                alternates.stream()
                                                        .map(alternate -> dated(alternate, book)),
                                                Stream.of(
                                                        new Dated(
                                                                "default",
                                                                DateRule.ALWAYS,
                                                                List.of(round))))
                                        .toList());
        return Program.of(seed, zone, book.sources(), List.of(whole));
    }

    private static Dated dated(Alternate alternate, CursorBook book) {
        return new Dated(
                alternate.name(),
                alternate.rule(),
                List.of(round(alternate.items(), alternate.options(), book)));
    }

    private static Instruction round(List<Item> items, Options options, CursorBook book) {
        ItemCompiler compiler = new ItemCompiler(book);
        List<Instruction> parts = items.stream().map(compiler::compile).toList();
        return new Instruction.Round(parts, options.shuffled(), options.randomStart());
    }

    private static void requireItems(List<Item> items) {
        if (items.isEmpty()) {
            throw UnacceptableException.of(Demand.SCHEDULE_EMPTY);
        }
    }
}
