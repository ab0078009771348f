package tv.exstream.schedule;

import static tv.exstream.schedule.Stage.earlier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.cursor.Cursor;

/// Fills the time for which there is no programme, or leaves it empty with a reason. Nothing of it reaches into a pin. Owned by one
/// thread.
final class Leftovers {
    private final Program program;
    private final Edits edits;
    private final Fillers fillers;
    private final Shows shows;
    private final Tape tape;

    Leftovers(Run run, Fillers fillers, Shows shows, Tape tape) {
        program = run.program();
        edits = run.edits();
        this.fillers = fillers;
        this.shows = shows;
        this.tape = tape;
    }

    /// Where the next pin begins; [Instant#MAX] when none follows.
    Instant nextPin() {
        return edits.next(tape.at()).map(Airing::start).orElse(Instant.MAX);
    }

    /// Fills some of the time up to `deadline`. Answers whether there is more to do.
    ///
    /// @param name of what the time is left in
    boolean fill(Rest rest, Instant deadline, Remark name) {
        Instant end = earlier(deadline, nextPin());
        Need need = need(end, AiringKind.TAIL, shows.plain());
        List<Clip> clips = fillers.fill(rest.tail(), need);
        if (clips.isEmpty()) {
            clips = fillers.fillAndCut(rest.fallback(), need.of(AiringKind.FALLBACK));
        }
        clips.forEach(tape::lay);
        if (!clips.isEmpty()) {
            return true;
        }
        if (rest.then() == Rest.Then.GO_ON) {
            return false;
        }
        leave(earlier(ready(rest, need, end), end), Remark.of(Word.TIME_LEFT, name));
        return true;
    }

    /// When a clip has rested that only has to rest.
    private Instant ready(Rest rest, Need need, Instant end) {
        Need any = need.of(AiringKind.FALLBACK).withAnyLength();
        return Stream.concat(
                        fillers.untilReady(rest.tail(), need).stream(),
                        fillers.untilReady(rest.fallback(), any).stream())
                .min(Comparator.naturalOrder())
                .map(wait -> tape.at().plus(wait))
                .filter(tape.at()::isBefore)
                .orElse(end);
    }

    private Need need(Instant end, AiringKind kind, Presentation presentation) {
        return new Need(tape.at(), Duration.between(tape.at(), end), kind, presentation);
    }

    /// Leaves the time up to `wanted` to the fallback of the program, or empty.
    void leave(Instant wanted, Remark reason) {
        Instant until = earlier(wanted, nextPin());
        Need need = need(until, AiringKind.FALLBACK, Presentation.PLAIN);
        List<Clip> clips = fillers.fillAndCut(program.fallback(), need);
        clips.forEach(tape::lay);
        if (clips.isEmpty() || isTooShort(until)) {
            leaveEmpty(until, reason);
        }
    }

    /// What does not fit before the next pin comes behind it.
    void waitFor(Instant pin) {
        leave(pin, Remark.of(Word.NOTHING_BEFORE_PIN, pin));
    }

    void leaveEmpty(Instant until, Remark reason) {
        if (tape.at().isBefore(until)) {
            tape.leave(until, reason);
        }
    }

    private boolean isTooShort(Instant until) {
        return Duration.between(tape.at(), until).compareTo(Cursor.SHORTEST_ITEM) < 0;
    }
}
