package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Hearing;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// Fills a rendition from a frame on, run after run, until everything that is needed from there is stored. Run once, by one platform thread; anyone
/// may stop it or ask how far it is.
///
/// ```
///   index       |chunk|chunk|        hole        |chunk|chunk|                   end
///   runs                    |--at once--|--encode-|           |-------encode------|
///
///   copy --refused, ended early, fails--> encode --ended early--> draw --ended early--> the item ends here
/// ```
///
/// A lead-in is made the same way, but never copied, over the chunk that has its frames already, and is over where the next chunk starts.
///
/// Where nothing could be made with all the sound that is wanted, a minute is made with the first stream alone, and where that has
/// nothing either, with silence: a commentary may begin later than its film, and a sound may end before. Where all of it has nothing
/// after that either, it is two minutes, then four, up to eight.
///
/// A run that made something is followed by another from where it got to, by the same method unless the stream was refused. One that
/// made nothing is followed by the next method, and where a failure leaves no other method, the fill has failed. What players bridge
/// without being seen, a frame or two between chunks or at the end, is left as it is.
final class Fill {
    /// How much is encoded with low latency before quality takes over: long enough for the next run to start meanwhile.
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /// How much is made with text in it by one run while somebody waits: a disk of 50 MB/s reads that much of a film in 4 K within
    /// some ten seconds.
    private static final Duration SUBTITLED_AT_ONCE = Duration.ofMinutes(3);

    /// How much is made at once with less sound than is wanted, before all of it is tried again.
    private static final Duration DEAF = Duration.ofMinutes(1);

    /// The same after all of it was tried again and again in vain. A sound that begins in between is heard only so much later.
    private static final Duration LONG_DEAF = Duration.ofMinutes(8);

    private final Need need;
    private final FillGoal goal;
    private final RenditionRequest request;
    private final Urgency urgency;
    private final Parts parts;
    private final RenditionKey key;
    private final long frames;
    private final long from;

    /// Owned by the thread that runs.
    private FillMethod method;

    /// What is made of the sound; owned by the thread that runs.
    private Hearing hearing = Hearing.ALL;

    /// How much is made when next there is less of it; owned by the thread that runs.
    private Duration deaf = DEAF;

    /// Whether a run stood still since something was made.
    private boolean hasPaused;

    /// True until the first frames for whoever waits are there; owned by the thread that runs.
    private boolean hurried;

    private volatile long position;
    private volatile @Nullable Run run;
    private volatile boolean stopped;

    /// What all fills share.
    ///
    /// @param refused the renditions whose file cannot be copied although it looked like it
    /// @param sources tells whether a file is still the one that was scanned
    record Parts(Renditions renditions, Run.Maker runs, RefusedCopies refused, Sources sources) {}

    /// How a fill ended.
    sealed interface Outcome {
        /// Everything from its first frame on is stored.
        record Done() implements Outcome {}

        record Stopped() implements Outcome {}

        /// The file cannot be read or decoded; another one may be.
        ///
        /// @param reason for a person, lower case, without a full stop
        record Unreadable(String reason) implements Outcome {}

        /// Whatever else went wrong.
        ///
        /// @param reason for a person, lower case, without a full stop
        record Failed(String reason) implements Outcome {}
    }

    /// @param need where it begins; beyond the item's end there is nothing to do but to say so
    Fill(Need need, Urgency urgency, Parts parts) {
        this.need = need;
        request = need.request();
        this.urgency = urgency;
        this.parts = parts;
        key = request.key();
        frames = request.frames();
        goal = new FillGoal(need);
        from = Math.min(need.from(), frames);
        position = this.from;
        hurried = urgency == Urgency.VIEWER;
        method = firstMethod();
    }

    /// Fills until nothing is missing or nothing more can be done.
    Outcome run() throws InterruptedException {
        Optional<Outcome> over = Optional.empty();
        while (over.isEmpty()) {
            over = stopped ? Optional.of(new Outcome.Stopped()) : step();
        }
        return over.get();
    }

    /// The first frame from its start on that is not stored yet.
    long reached() {
        Run running = run;
        return running == null ? position : Math.max(position, running.reached());
    }

    /// Where it began.
    long from() {
        return from;
    }

    /// What it was begun for.
    Need need() {
        return need;
    }

    RenditionRequest request() {
        return request;
    }

    RenditionKey key() {
        return key;
    }

    Urgency urgency() {
        return urgency;
    }

    /// Ends it soon.
    void stop(String reason) {
        stopped = true;
        Run running = run;
        if (running != null) {
            running.stop(reason);
        }
    }

    /// Copies have their key frames where the file has them.
    private FillMethod firstMethod() {
        boolean copies =
                need instanceof Need.Frames
                        && request.treatment().leavesPicture()
                        && Conformance.of(request.item().file(), request.profile())
                                instanceof Conformance.Copy
                        && !parts.refused().contains(key);
        return copies ? FillMethod.COPY : FillMethod.ENCODE;
    }

    /// One run, or the end. Empty when there is more to do.
    private Optional<Outcome> step() throws InterruptedException {
        RenditionIndex index = parts.renditions().index(key);
        position = goal.missing(index, position);
        if (goal.isMet(index, position)) {
            return Optional.of(new Outcome.Done());
        }
        Optional<String> defect = parts.sources().defect(request.item());
        if (defect.isPresent()) {
            return unreadable(defect.get());
        }
        if (goal.isAtEnd(index, position)) {
            return Optional.of(end());
        }
        RunResult result = run(order(index));
        long reached = goal.missing(parts.renditions().index(key), position);
        return reached > position
                ? afterProgress(result, reached - position)
                : afterNothing(result);
    }

    private FillOrder order(RenditionIndex index) {
        long reach = Math.min(endOfReach(), hearing == Hearing.ALL ? frames : onGrid(deaf));
        long end = Math.min(goal.end(index, position).orElse(frames), reach);
        boolean atOnce = hurried && method == FillMethod.ENCODE;
        return atOnce
                ? order(Math.min(end, endOfHurry()), FillMethod.ENCODE_AT_ONCE)
                : order(end, method);
    }

    private FillOrder order(long to, FillMethod how) {
        return new FillOrder(request, position, Math.min(to, frames), how).with(hearing);
    }

    /// Before pictures with text are made, the text is read from all of the file that they are made of; whoever waits is not to wait
    /// for that of a whole film.
    private long endOfReach() {
        boolean brief = urgency == Urgency.VIEWER && request.treatment().subtitle().isPresent();
        return brief ? onGrid(SUBTITLED_AT_ONCE) : frames;
    }

    /// A key frame of the grid, so that the runs meet at one.
    private long endOfHurry() {
        return onGrid(AT_ONCE);
    }

    /// The first key frame of the grid so long after the position.
    private long onGrid(Duration after) {
        int gop = request.profile().video().gopFrames();
        long wanted = position + request.profile().video().rate().frameAt(after);
        return Math.ceilDiv(wanted, gop) * (long) gop;
    }

    private RunResult run(FillOrder order) throws InterruptedException {
        Placing placing = need instanceof Need.LeadIn ? Placing.OVER : Placing.BESIDE;
        Run next = parts.runs().make(order, placing, urgency);
        run = next;
        if (stopped) {
            return new RunResult.Stopped();
        }
        return next.run();
    }

    /// @param made how many frames
    private Optional<Outcome> afterProgress(RunResult result, long made) {
        deaf = hearing == Hearing.ALL ? DEAF : twice(made);
        hurried = hurried && method == FillMethod.COPY;
        hearing = Hearing.ALL;
        hasPaused = false;
        return switch (result) {
            case RunResult.Filled _,
                    RunResult.EndedEarly _,
                    RunResult.Failed _,
                    RunResult.StoodStill _ ->
                    Optional.empty();
            case RunResult.Refused _ -> method == FillMethod.COPY ? refused() : Optional.empty();
            case RunResult.Stopped _ -> Optional.of(new Outcome.Stopped());
        };
    }

    private Duration twice(long made) {
        Duration twice = request.profile().video().rate().timeOf(2 * made);
        Duration least = twice.compareTo(DEAF) > 0 ? twice : DEAF;
        return least.compareTo(LONG_DEAF) < 0 ? least : LONG_DEAF;
    }

    private Optional<Outcome> afterNothing(RunResult result) {
        return switch (result) {
            case RunResult.Filled _ ->
                    method == FillMethod.COPY
                            ? goOnWith(FillMethod.ENCODE)
                            : failed("frame %d was made but is not stored".formatted(position));
            case RunResult.EndedEarly _ -> isLast(method) ? ended() : goOnWith(below(method));
            case RunResult.Refused(var why) ->
                    method == FillMethod.COPY
                            ? refused()
                            : unreadable("its pictures cannot be placed: " + why);
            case RunResult.Failed(String reason) ->
                    withLess(leastAfter(reason), () -> outcome(reason));
            case RunResult.StoodStill(String reason) ->
                    method == FillMethod.COPY ? goOnWith(FillMethod.ENCODE) : afterPause(reason);
            case RunResult.Stopped _ -> Optional.of(new Outcome.Stopped());
        };
    }

    /// A disk that wakes up stands still as well, so the same is tried once more before any sound is left out.
    private Optional<Outcome> afterPause(String reason) {
        if (!hasPaused) {
            hasPaused = true;
            return Optional.empty();
        }
        return withLess(Hearing.NONE, () -> unreadable(reason));
    }

    /// Tries again with less of the sound: where one stream has nothing, ffmpeg makes nothing of the others either.
    ///
    /// @param least what makes sense after this failure
    private Optional<Outcome> withLess(Hearing least, Supplier<Optional<Outcome>> otherwise) {
        Hearing next = hearing.less(request.tracks().streams());
        boolean helps = next != hearing && next.compareTo(least) <= 0;
        hearing = helps ? next : Hearing.ALL;
        if (helps) {
            return Optional.empty();
        }
        return method == FillMethod.COPY ? goOnWith(FillMethod.ENCODE) : otherwise.get();
    }

    private static Hearing leastAfter(String reason) {
        boolean missing = reason.equals(FailureCause.SOUND_MISSING.reason());
        return missing ? Hearing.NONE : Hearing.FIRST;
    }

    private static Optional<Outcome> outcome(String reason) {
        boolean ofFile =
                FailureCause.told(reason).filter(cause -> !cause.isOfMachine()).isPresent();
        return ofFile ? unreadable(reason) : failed(reason);
    }

    private Optional<Outcome> refused() {
        parts.refused().add(key);
        return goOnWith(FillMethod.ENCODE);
    }

    private Optional<Outcome> goOnWith(FillMethod next) {
        method = next;
        return Optional.empty();
    }

    /// Where there is no sound either, a title would stand for as long as the file says that it lasts.
    private boolean isLast(FillMethod method) {
        return switch (method) {
            case COPY -> false;
            case ENCODE, ENCODE_AT_ONCE -> request.item().file().audio().isEmpty();
            case DRAW -> true;
        };
    }

    private static FillMethod below(FillMethod method) {
        return switch (method) {
            case COPY -> FillMethod.ENCODE;
            case ENCODE, ENCODE_AT_ONCE, DRAW -> FillMethod.DRAW;
        };
    }

    /// Nothing can be made from here on: the file is over before it said it would be, unless it was changed meanwhile.
    private Optional<Outcome> ended() {
        Optional<String> defect = parts.sources().defect(request.item());
        OptionalLong next = goal.end(parts.renditions().index(key), position);
        if (defect.isEmpty() && next.isPresent()) {
            return unreadable("frames %d..%d cannot be made".formatted(position, next.getAsLong()));
        }
        return Optional.of(defect.<Outcome>map(Outcome.Unreadable::new).orElseGet(this::end));
    }

    private Outcome end() {
        try (Renditions.Appender appender = parts.renditions().append(key)) {
            appender.end(position);
            return new Outcome.Done();
        } catch (ProblemException | UncheckedIOException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Outcome> unreadable(String reason) {
        return Optional.of(new Outcome.Unreadable(reason));
    }

    private static Optional<Outcome> failed(String reason) {
        return Optional.of(new Outcome.Failed(reason));
    }
}
