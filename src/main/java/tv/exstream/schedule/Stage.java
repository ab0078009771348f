package tv.exstream.schedule;

import java.time.Instant;
import java.time.ZoneId;
import tv.exstream.remark.Remark;
import tv.exstream.time.CivilTime;

/// What instructions act upon. Owned by one thread.
record Stage(Run run, Stack stack, Tape tape, Leftovers leftovers) {
    ZoneId zone() {
        return run.program().zone();
    }

    /// Leaves time empty, up to the next full hour: content may be there then.
    void stall(Remark reason) {
        Instant hour = CivilTime.markAtOrAfter(tape.at().plusMillis(1), 60, zone());
        pause(hour, reason);
    }

    /// Leaves time empty up to an instant, or until something else is to begin.
    void pause(Instant until, Remark reason) {
        Instant end = earlier(until, stack.deadline());
        leftovers.leave(Dates.change(stack, tape.at(), end, zone()), reason);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
