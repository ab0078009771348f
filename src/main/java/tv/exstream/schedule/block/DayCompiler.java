package tv.exstream.schedule.block;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Bounds;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Slot;
import tv.exstream.schedule.block.BlockSchedule.Placed;
import tv.exstream.schedule.cursor.Source;

/// Turns days into slots: one for every block, and for the time before and after it one for every deco. Used for one schedule.
final class DayCompiler {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Bounds ONCE = new Bounds(false, Optional.empty());
    private static final Bounds ONCE_IN_TIME = new Bounds(false, Optional.of(Duration.ZERO));

    private final Decos decos;
    private final CursorBook book = new CursorBook();
    private final Remainders remainders = new Remainders(book);

    DayCompiler(Decos decos) {
        this.decos = decos;
    }

    Map<String, Source> sources() {
        return book.sources();
    }

    /// What becomes of time for which there is no slot, such as where a change of clocks leaves some.
    Rest rest() {
        DayParts.Part allDay = DayParts.of(decos, Optional.empty()).parts().getFirst();
        return remainders.whole(allDay.decors());
    }

    /// @param blocks by start
    List<Slot> slots(List<Placed> blocks, Optional<DecoTemplate> decoTemplate) {
        DayParts parts = DayParts.of(decos, decoTemplate);
        List<Slot> slots = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (Placed placed : blocks) {
            slots.addAll(between(free, placed.begin(), parts));
            slots.add(slot(placed, parts.within(placed.begin(), placed.end())));
            free = placed.end();
        }
        slots.addAll(between(free, DAY, parts));
        return slots;
    }

    private Slot slot(Placed placed, List<DayParts.Part> parts) {
        Block block = placed.block();
        List<DayParts.Part> own = parts.stream().map(part -> part.with(block.decor())).toList();
        List<Instruction> body = new ArrayList<>(new BlockCompiler(block, book).body(own));
        body.addAll(remainders.between(own));
        return new Slot(
                block.name(),
                placed.item().start(),
                Optional.of(block.length()),
                Optional.empty(),
                block.stop() == Block.Stop.BEFORE_END ? ONCE_IN_TIME : ONCE,
                body,
                remainders.deadAir(own.getLast().decors()));
    }

    /// Each slot lasts up to the next one, so that nothing is left where a change of clocks makes the time longer.
    private List<Slot> between(Duration begin, Duration end, DayParts parts) {
        if (begin.compareTo(end) >= 0) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        for (DayParts.Part part : parts.within(begin, end)) {
            LocalTime start =
                    slots.isEmpty() ? LocalTime.MIDNIGHT.plus(begin) : part.daypart().from();
            slots.add(
                    new Slot(
                            Word.NO_BLOCK.pattern(),
                            start,
                            Optional.empty(),
                            Optional.empty(),
                            ONCE,
                            remainders.between(List.of(part)),
                            remainders.deadAir(part.decors())));
        }
        return slots;
    }
}
