package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.script.Progress;
import tv.exstream.schedule.script.ScriptBuild;
import tv.exstream.schedulefile.ScriptStep;

/// The builds that other programs have open: a few at once, one for each channel. Thread-safe.
public final class Scripts {
    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);

    /// Each may hold a hundred thousand airings; arbitrary.
    public static final int MOST = 4;

    private final ScriptDesk desk;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /// By id; guarded by lock.
    private final Map<String, RunningScript> open = new LinkedHashMap<>();

    /// Guarded by lock.
    private long opened;

    Scripts(ScriptDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// Opens a build; nothing is stored before it is committed.
    ///
    /// @throws ProblemException SCRIPTS_BUSY; SCHEDULE_NOT_FOUND; INVALID_VALUE when the rules of the channel are of another kind
    public ScriptState open(Channel channel, ScriptWish wish) {
        Instant now = clock.instant();
        ScriptBrief brief = desk.brief(channel, wish, now);
        ScriptBuild build = desk.build(brief, now);
        RunningScript script = add(brief, build, now);
        LOG.info("channel={} script={} opened", channel.number(), script.id());
        return ScriptState.of(script, build.at());
    }

    private RunningScript add(ScriptBrief brief, ScriptBuild build, Instant now) {
        lock.lock();
        try {
            removeOver(now);
            requireRoom(brief.channel());
            // A server that starts again must not take one build for another.
            String id = Long.toString(now.toEpochMilli(), Character.MAX_RADIX) + "-" + ++opened;
            RunningScript script = new RunningScript(id, brief, build, now);
            open.put(id, script);
            return script;
        } finally {
            lock.unlock();
        }
    }

    private void requireRoom(Channel channel) {
        for (RunningScript script : open.values()) {
            if (script.brief().channel().id().equals(channel.id())) {
                throw busy(Objection.BUILD_OPEN, channel.number(), script.id());
            }
        }
        if (open.size() == MOST) {
            throw busy(Objection.BUILDS_AT_MOST, MOST);
        }
    }

    private static ProblemException busy(Objection why, Object... values) {
        return ProblemException.of(Problem.SCRIPTS_BUSY, why, values);
    }

    private void removeOver(Instant now) {
        open.values()
                .removeIf(
                        script -> {
                            boolean isOver = script.isOver(now);
                            if (isOver) {
                                LOG.warn(
                                        "channel={} script={} gave up, nothing was changed",
                                        script.brief().channel().number(),
                                        script.id());
                            }
                            return isOver;
                        });
    }

    /// The builds that are open, as far as the last steps came.
    public List<ScriptState> all() {
        lock.lock();
        try {
            removeOver(clock.instant());
            return open.values().stream()
                    .map(script -> ScriptState.of(script, script.at()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Carries a step out. Answers how far the build has come.
    ///
    /// @throws ProblemException SCRIPT_NOT_FOUND; SCRIPTS_BUSY; SCRIPT_ENDED; INVALID_VALUE and others for what the step says
    public ScriptState step(String id, ScriptStep step) {
        RunningScript script = find(id);
        Instant at =
                use(
                        script,
                        build -> {
                            desk.carryOut(build, step);
                            return build.at();
                        });
        return ScriptState.of(script, at);
    }

    /// How far the build has come; a script that asks again and again and adds nothing is ended.
    ///
    /// @throws ProblemException as [#step]
    public ScriptState progress(String id) {
        RunningScript script = find(id);
        Progress progress = use(script, ScriptBuild::progress);
        return ScriptState.of(script, progress.now());
    }

    /// What a content shows next, which stays the next one.
    ///
    /// @throws ProblemException as [#step]
    public Optional<ScriptBuild.Preview> next(String id, String content) {
        return use(find(id), build -> build.next(content));
    }

    /// Stores all that was built. The build is over, whatever comes of it.
    ///
    /// @throws ProblemException SCRIPT_ENDED when the plan of the channel has changed meanwhile or it took too long
    public ScriptState commit(String id) {
        RunningScript script = find(id);
        Instant now = clock.instant();
        return use(script, build -> committed(script, build, now));
    }

    /// Whatever ends the build after this finds it no more, and whatever has ended it before keeps it from being stored.
    private ScriptState committed(RunningScript script, ScriptBuild build, Instant now) {
        remove(script.id());
        Instant at = build.at();
        desk.commit(script.brief(), build, now);
        LOG.info(
                "channel={} script={} committed until={}",
                script.brief().channel().number(),
                script.id(),
                at);
        return ScriptState.of(script, at);
    }

    /// Ends a build; nothing was stored.
    ///
    /// @throws ProblemException SCRIPT_NOT_FOUND
    public void cancel(String id) {
        RunningScript script = remove(id);
        LOG.info("channel={} script={} cancelled", script.brief().channel().number(), id);
    }

    private <T> T use(RunningScript script, Function<ScriptBuild, T> step) {
        return script.use(clock, step);
    }

    private RunningScript find(String id) {
        lock.lock();
        try {
            removeOver(clock.instant());
            return Optional.ofNullable(open.get(id)).orElseThrow(() -> unknown(id));
        } finally {
            lock.unlock();
        }
    }

    private RunningScript remove(String id) {
        lock.lock();
        try {
            removeOver(clock.instant());
            return Optional.ofNullable(open.remove(id)).orElseThrow(() -> unknown(id));
        } finally {
            lock.unlock();
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(Problem.SCRIPT_NOT_FOUND, Objection.NO_BUILD, id);
    }
}
