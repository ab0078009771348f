package tv.exstream.schedule.script;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;

/// A timeline that somebody else's program builds step by step. Each step is carried out at once by the interpreter that runs all
/// schedules, from where the last one ended. Nothing is stored before the whole is committed. Owned by one thread.
///
/// ```
///   add contents, [ step, ask how far, step, ... ] commit ──> extension
/// ```
///
/// A content is named in a [Directive.RollOn] where a file names a sequence: one pass of it goes with every programme. What is on
/// before and after programmes stays on in the next build when that adds the same contents; breaks within them are switched on by
/// each build.
public final class ScriptBuild {
    /// So often it may be asked how far a script has come while it comes no farther; the number is that of ErsatzTV.
    public static final int MOST_IDLE_QUESTIONS = 20;

    /// Five builds as long as any other; arbitrary.
    public static final int MOST_AIRINGS = 5 * Scheduler.MOST_AIRINGS;

    private final Brief brief;
    private final ScriptContents contents;
    private final Tally tally;
    private Optional<Remark> ended = Optional.empty();
    private Instant askedAt = Instant.MIN;
    private int idleQuestions;

    /// @param contents finds what a selection holds; asked once for each
    public ScriptBuild(Brief brief, Function<Selection, Pool> contents) {
        this.brief = brief;
        this.contents = new ScriptContents(brief, contents);
        tally = new Tally(brief.anchor());
    }

    /// An item and how long it lasts.
    public record Preview(Outline item, Duration length) {}

    /// Of all contents that have been added.
    public Set<Selection> selections() {
        return contents.selections();
    }

    /// Makes a content known.
    ///
    /// @throws ProblemException INVALID_VALUE when the key is taken or there are too many
    public void add(String key, Source source) {
        requireOpen();
        contents.add(key, source);
    }

    /// Makes a content of others, so many items of each in turn.
    ///
    /// @throws ProblemException INVALID_VALUE as [#add], and when an entry is not a content with one order
    public void addPlaylist(String key, List<PlaylistEntry> entries) {
        requireOpen();
        contents.add(key, contents.playlist(key, entries));
    }

    /// @param content the key of one
    public record PlaylistEntry(String content, int count) {
        /// @throws ProblemException INVALID_VALUE
        public PlaylistEntry {
            if (count < 1) {
                throw refused(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), count);
            }
        }
    }

    /// Carries one directive out.
    ///
    /// @param directive any that stands for itself: neither a sequence nor a repeat
    /// @throws ProblemException INVALID_VALUE when it does not or uses a content that was not added; SCRIPT_ENDED
    public void carryOut(Directive directive) {
        requireOpen();
        if (directive instanceof Directive.Include
                || directive instanceof Directive.ShuffleSequence
                || directive instanceof Directive.Repeat) {
            throw refused(Demand.STEP_ALONE, directive.toString());
        }
        contents.require(directive.contents());
        contents.require(directive.sequences());
        run(contents.compiler().compile(directive));
    }

    /// Items up to an instant; nothing when it is over.
    ///
    /// @throws ProblemException as [#carryOut]; INVALID_VALUE when the instant is too late
    public void padUntil(Instant until, Fit fit, Showing showing) {
        requireOpen();
        requireSoon(until);
        contents.require(Set.of(showing.content()));
        if (!fit.fallback().isEmpty()) {
            contents.require(Set.of(fit.fallback()));
        }
        run(
                List.of(
                        contents.compiler()
                                .window("pad_until", new Target.Exactly(until), fit, showing)));
    }

    /// Nothing up to an instant.
    ///
    /// @throws ProblemException SCRIPT_ENDED; INVALID_VALUE when the instant is too late
    public void waitUntil(Instant until) {
        requireOpen();
        requireSoon(until);
        run(List.of(new Instruction.Fill(new Target.Exactly(until), Rest.EMPTY)));
    }

    /// As [#waitUntil], but a new timeline goes back to an instant that is over.
    public void waitOrRewindUntil(Instant until) {
        Duration back = Duration.between(until, tally.anchor().at());
        if (back.compareTo(Directive.PlayFor.LONGEST) > 0) {
            throw refused(
                    Demand.VALUE_WRONG, "instant", Wanted.plain(Demand.DAYS_AGO), until.toString());
        }
        if (back.isPositive()) {
            carryOut(new Directive.Rewind(back));
        } else {
            waitUntil(until);
        }
    }

    /// What a content shows next, which stays the next one; empty when it has nothing.
    ///
    /// @throws ProblemException as [#carryOut]
    public Optional<Preview> next(String content) {
        requireOpen();
        contents.require(Set.of(content));
        // Nothing goes with filler, and so short a time is over after one item of whatever length.
        Showing showing = new Showing(content, "", AiringKind.TAIL, true);
        Fit one = new Fit(0, false, "", Fit.Tail.NONE, Fit.Overshoot.ANY);
        Target moment = new Target.For(Duration.ofMillis(1));
        Extension tried =
                extension(List.of(contents.compiler().window("next", moment, one, showing)));
        return tried.airings().stream()
                .findFirst()
                .map(Extension.Planned::airing)
                .flatMap(
                        airing ->
                                contents.item(airing.media())
                                        .map(item -> new Preview(item, airing.length())));
    }

    /// Where the next step begins; this may be asked as often as one likes.
    public Instant at() {
        return tally.anchor().at();
    }

    /// How far the script has come.
    ///
    /// @throws ProblemException SCRIPT_ENDED also when this is asked again and again and nothing is added
    public Progress progress() {
        requireOpen();
        Instant now = tally.anchor().at();
        idleQuestions = now.equals(askedAt) ? idleQuestions + 1 : 1;
        askedAt = now;
        if (idleQuestions > MOST_IDLE_QUESTIONS) {
            ended = Optional.of(Remark.of(Demand.BUILD_IDLE, MOST_IDLE_QUESTIONS));
            requireOpen();
        }
        return new Progress(brief.anchor().at(), now, brief.finish());
    }

    /// The whole timeline that was built. The build is over then.
    public Extension commit() {
        requireOpen();
        ended = Optional.of(Wanted.plain(Demand.BUILD_COMMITTED));
        return tally.extension(brief.contentVersion());
    }

    private void run(List<Instruction> instructions) {
        if (tally.count() >= MOST_AIRINGS) {
            throw refused(Demand.SCRIPT_LONG, MOST_AIRINGS);
        }
        tally.add(extension(instructions));
    }

    private Extension extension(List<Instruction> instructions) {
        return Scheduler.carryOut(
                contents.compiler().program(brief.seed(), brief.zone(), instructions),
                contents.snapshot(),
                tally.anchor());
    }

    private void requireOpen() {
        if (ended.isPresent()) {
            throw new ProblemException(
                    Problem.SCRIPT_ENDED, Remark.of(Demand.BUILD_ENDED, ended.get()));
        }
    }

    private void requireSoon(Instant until) {
        Instant latest = brief.finish().plus(Directive.PlayFor.LONGEST);
        if (until.isAfter(latest)) {
            throw refused(Demand.VALUE_WRONG, "instant", Wanted.atMost(latest), until.toString());
        }
    }

    static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
