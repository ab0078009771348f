package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// Fills a rendition from a frame on, run after run, until everything that is needed from there is stored. Run once, by one platform
/// thread; anyone may stop it or ask how far it is.
///
/// ```
///   index       |chunk|chunk|        hole        |chunk|chunk|                   end
///   runs                    |--at once--|--encode-|           |-------encode------|
/// ```
///
/// A lead-in is made the same way, but never copied, over the chunk that has its frames already, and is over where the next chunk starts.
///
/// A run that made something is followed by another from where it got to; [Recourse] says what follows one that made nothing. No run
/// is started for what players bridge without being seen, a frame or two between chunks or at the end.
final class Fill {
    private final Need need;
    private final FillGoal goal;
    private final RenditionRequest request;
    private final Urgency urgency;
    private final Parts parts;
    private final RenditionKey key;
    private final long frames;
    private final long from;

    /// Both are owned by the thread that runs.
    private final FillOrders orders;

    private final Recourse recourse;

    private volatile long position;
    private volatile @Nullable Run run;
    private volatile boolean stopped;

    /// What all fills share.
    ///
    /// @param refused the renditions whose file cannot be copied although it looked like it
    /// @param sources tells whether a file is still the one that was scanned, and where it is
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
        position = from;
        orders = new FillOrders(request, urgency);
        recourse = new Recourse(need, parts.refused());
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

    /// One run, or the end. Empty when there is more to do.
    private Optional<Outcome> step() throws InterruptedException {
        RenditionIndex index = parts.renditions().index(key);
        position = goal.missing(index, position);
        if (goal.isMet(index, position)) {
            return Optional.of(new Outcome.Done());
        }
        Optional<String> defect = parts.sources().defect(request.item());
        if (defect.isPresent()) {
            return defect.map(Outcome.Unreadable::new);
        }
        if (goal.isAtEnd(index, position)) {
            return Optional.of(end());
        }
        return outcome(next(run(order(index))));
    }

    private FillOrder order(RenditionIndex index) {
        long end = goal.end(index, position).orElse(frames);
        return orders.next(position, end, recourse.method(), recourse.hearing())
                .readAt(parts.sources().place(request.item().file()));
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

    private Recourse.Next next(RunResult result) {
        long made = goal.missing(parts.renditions().index(key), position) - position;
        if (made <= 0) {
            return recourse.afterNothing(result, position);
        }
        orders.made(made, recourse.method(), recourse.hearing());
        return recourse.afterProgress(result);
    }

    private Optional<Outcome> outcome(Recourse.Next next) {
        return switch (next) {
            case Recourse.Next.Attempt _ -> Optional.empty();
            case Recourse.Next.NothingLeft _ -> Optional.of(ended());
            case Recourse.Next.Over(Outcome outcome) -> Optional.of(outcome);
        };
    }

    /// The file is over before it said it would be, unless it was changed meanwhile.
    private Outcome ended() {
        Optional<String> defect = parts.sources().defect(request.item());
        OptionalLong next = goal.end(parts.renditions().index(key), position);
        if (defect.isEmpty() && next.isPresent()) {
            return new Outcome.Unreadable(
                    "frames %d..%d cannot be made".formatted(position, next.getAsLong()));
        }
        return defect.<Outcome>map(Outcome.Unreadable::new).orElseGet(this::end);
    }

    private Outcome end() {
        try (Renditions.Appender appender = parts.renditions().append(key)) {
            appender.end(position);
            return new Outcome.Done();
        } catch (ProblemException | UncheckedIOException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }
}
