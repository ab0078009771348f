package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.script.ScriptBuild;

/// A build that is open. One step at a time; a second one meanwhile is refused.
final class RunningScript {
    /// The script has gone away or crashed; ErsatzTV's may take 30 seconds.
    static final Duration IDLE = Duration.ofMinutes(10);

    /// Whatever it does; arbitrary.
    static final Duration LONGEST = Duration.ofHours(1);

    private final String id;
    private final ScriptBrief brief;
    private final ScriptBuild build;
    private final Instant opened;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Instant used;

    /// As far as the last step came: the build itself belongs to whoever uses it.
    private volatile Instant at;

    RunningScript(String id, ScriptBrief brief, ScriptBuild build, Instant opened) {
        this.id = id;
        this.brief = brief;
        this.build = build;
        this.opened = opened;
        this.used = opened;
        this.at = build.at();
    }

    String id() {
        return id;
    }

    ScriptBrief brief() {
        return brief;
    }

    Instant opened() {
        return opened;
    }

    /// Where its next step begins.
    Instant at() {
        return at;
    }

    boolean isOver(Instant now) {
        return givesUp().isBefore(now);
    }

    /// When it is over, unless something is done with it before, at the latest an hour after it was opened. While something is done with it,
    /// it is not idle.
    Instant givesUp() {
        Instant last = opened.plus(LONGEST);
        if (busy.get()) {
            return last;
        }
        Instant idle = used.plus(IDLE);
        return last.isBefore(idle) ? last : idle;
    }

    /// Does something with the build, which is idle from its end on.
    ///
    /// @throws ProblemException SCRIPTS_BUSY while something else is done with it; INVALID_VALUE for what cannot be done
    <T> T use(InstantSource clock, Function<ScriptBuild, T> step) {
        if (!busy.compareAndSet(false, true)) {
            throw ProblemException.of(Problem.SCRIPTS_BUSY, Objection.STEP_UNDERWAY, id);
        }
        try {
            return step.apply(build);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        } finally {
            at = build.at();
            used = clock.instant();
            busy.set(false);
        }
    }
}
