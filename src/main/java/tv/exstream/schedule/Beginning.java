package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.time.CivilTime;

/// What happens only at the beginning of a timeline. Owned by one thread.
final class Beginning {
    private final ZoneId zone;
    private final Memory memory;
    private final Set<Remark> warnings;
    private final Stack stack;
    private final Tape tape;

    Beginning(Run run, Stack stack, Tape tape) {
        zone = run.program().zone();
        memory = run.memory();
        warnings = run.warnings();
        this.stack = stack;
        this.tape = tape;
    }

    /// Whether it has not been carried out yet. Afterwards it has.
    boolean isFirst(Instruction.Once once) {
        String name = "once " + once.name();
        if (memory.get(name) != null) {
            return false;
        }
        memory.put(name, new State.Shown(tape.at().toEpochMilli()));
        return true;
    }

    void rewind(Instruction.Rewind rewind) {
        Instant to = target(rewind.back());
        if (!to.isBefore(tape.at())) {
            return;
        }
        if (tape.guideGroup() == 0 && !stack.hasMoved(tape.at())) {
            tape.rewindTo(to);
            stack.rewindTo(to);
        } else if (rewind.back() instanceof Back.By(Duration length)) {
            warnings.add(Remark.of(Word.REWIND_LATE, length));
        }
    }

    /// At or after the present when there is no way back.
    private Instant target(Back back) {
        Instant at = tape.at();
        return switch (back) {
            case Back.By(Duration length) -> at.minus(length);
            case Back.To(Target.Today today) ->
                    today.meansTomorrow(at, zone)
                            ? at
                            : CivilTime.of(CivilTime.dayOf(at, zone), today.time(), zone);
        };
    }
}
