package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tv.exstream.time.CivilTime;

/// Works out when what has begun has to end. Owned by one thread.
final class Targets {
    private final ZoneId zone;
    private final Stack stack;
    private final Tape tape;

    Targets(ZoneId zone, Stack stack, Tape tape) {
        this.zone = zone;
        this.stack = stack;
        this.tape = tape;
    }

    /// When a wait is over; not after the present when it goes on at once.
    Instant end(Instruction.Wait wait) {
        Instant at = tape.at();
        Instant next = CivilTime.atOrAfter(at, wait.time(), zone);
        LocalDate today = CivilTime.dayOf(at, zone);
        boolean isToday = CivilTime.dayOf(next, zone).equals(today);
        return switch (wait.patience()) {
            case STRICT -> next;
            case FLEXIBLE -> isToday ? next : at;
            case TOMORROW -> CivilTime.of(today.plusDays(1), wait.time(), zone);
        };
    }

    /// [Instant#MAX] for never.
    Instant of(Target target) {
        Instant at = tape.at();
        return switch (target) {
            case Target.For(Duration length) -> at.plus(length);
            case Target.Today today -> today.from(at, zone);
            case Target.Exactly(Instant instant) -> instant.isAfter(at) ? instant : at;
            case Target.At(var time) -> CivilTime.atOrAfter(at, time, zone);
            case Target.Mark mark -> mark.from(at, zone);
            case Target.NextFixedStart() ->
                    stack.nextFixedStart()
                            .map(wait -> CivilTime.atOrAfter(at, wait.time(), zone))
                            .orElse(Instant.MAX);
            case Target.EndOfWindow() -> stack.deadline();
            case Target.Never() -> Instant.MAX;
        };
    }
}
