package tv.exstream.schedule;

import static tv.exstream.schedule.Stage.earlier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.Window;

/// Carries agendas out. Owned by one thread.
final class Agendas {
    private final ZoneId zone;
    private final Stack stack;
    private final Tape tape;
    private final Set<Remark> warnings;
    private final IdentityHashMap<Agenda, Days> days = new IdentityHashMap<>();

    Agendas(Run run, Stack stack, Tape tape) {
        zone = run.program().zone();
        warnings = run.warnings();
        this.stack = stack;
        this.tape = tape;
    }

    /// Begins the slot whose time has come, or waits for the next one. Answers whether there is one.
    boolean advance(Agenda agenda, Level level) {
        Days of = days.computeIfAbsent(agenda, each -> new Days(each, zone));
        Instant at = tape.at();
        Optional<Days.Entry> begun =
                of.begunAt(at)
                        .filter(entry -> entry.isAfter(level.pass, level.goal))
                        .filter(entry -> of.end(entry).isAfter(at));
        if (begun.isPresent()) {
            begin(begun.get(), of, level);
            return true;
        }
        Optional<Days.Entry> next = of.after(at);
        if (next.isPresent()
                && next.get().isAfter(level.pass, level.goal)
                && of.isFollowedEarly(level.pass, level.goal)) {
            begin(next.get(), of, level);
            return true;
        }
        if (next.isEmpty()) {
            return false;
        }
        Instant until = earlier(next.get().start(), stack.deadline());
        level.step = Level.BETWEEN_SLOTS;
        Level resting = stack.push(stack.waitOf(agenda, until), List.of(), at);
        resting.step = Level.RESTING;
        resting.deadline = Level.millis(until);
        return true;
    }

    /// What begins in the middle of a slot, because the rules are new, joins it.
    private void begin(Days.Entry entry, Days of, Level level) {
        boolean isFirst = level.pass == Level.NO_DAY;
        level.pass = entry.day().toEpochDay();
        level.goal = entry.index();
        level.step = 0;
        Optional<Duration> late = Days.tooLate(entry, tape.at());
        boolean joins = entry.slot().manner().late() == Manner.Late.JOINED;
        if (late.isPresent() && !joins && !isFirst) {
            warnings.add(Remark.of(Word.SLOT_LATE, entry.slot().name(), entry.start(), late.get()));
            return;
        }
        Window window = Bodies.windowOf(entry.slot());
        long deadline = Level.millis(earlier(of.end(entry), stack.deadline()));
        Level begun = stack.push(window, window.body(), tape.at());
        begun.deadline = deadline;
        // What does not fit only because the slot begins late would fit on another day.
        begun.begunAt = entry.start().toEpochMilli();
        begun.goal = of.fingerprint(entry);
        begun.pass = late.isPresent() ? Level.JOINED : 0;
    }
}
