package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.collection.Contents;
import tv.exstream.collection.Dependence;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.script.ScriptBuild;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedulefile.ScriptStep;
import tv.exstream.time.TimeRange;

/// What builds of scripts begin with, draw from and are stored as. Thread-safe.
final class ScriptDesk {
    /// What all contents of a build hold together, some tens of megabytes; arbitrary.
    static final int MOST_ITEMS = 1_000_000;

    private final Planner.Stored stored;
    private final Supplier<Config.Timeline> lengths;
    private final Function<Content, Source> sources;
    private final Outcome outcome;

    /// Who has to know of a commit.
    record Outcome(TimelineNews news, ScriptsWanted wanted, ScriptFirstRuns firstRuns) {}

    /// @param sources refuses what cannot be found with a ProblemException
    ScriptDesk(
            Planner.Stored stored,
            Supplier<Config.Timeline> lengths,
            Function<Content, Source> sources,
            Outcome outcome) {
        this.stored = stored;
        this.lengths = lengths;
        this.sources = sources;
        this.outcome = outcome;
    }

    ScriptBrief brief(Channel channel, ScriptWish wish, Instant now) {
        return ScriptBrief.of(channel, stored, wish, new ScriptBrief.Times(now, lengths.get()));
    }

    ScriptBuild build(ScriptBrief brief, Instant now) {
        Contents contents =
                new Situations(stored, InstantSource.fixed(now)).contents(brief.channel());
        return new ScriptBuild(brief.brief(), bounded(contents::of));
    }

    private static Function<Selection, Pool> bounded(Function<Selection, Pool> contents) {
        int[] left = {MOST_ITEMS};
        return selection -> {
            Pool pool = contents.apply(selection);
            if (pool.items().size() > left[0]) {
                throw ProblemException.of(
                        Problem.INVALID_VALUE,
                        Objection.CONTENTS_AT_MOST,
                        MOST_ITEMS,
                        selection.label());
            }
            left[0] -= pool.items().size();
            return pool;
        };
    }

    void carryOut(ScriptBuild build, ScriptStep step) {
        switch (step) {
            case ScriptStep.Add(Content content) ->
                    build.add(content.key(), sources.apply(content));
            case ScriptStep.AddPlaylist(String key, var entries) -> build.addPlaylist(key, entries);
            case ScriptStep.CarryOut(var directives) -> directives.forEach(build::carryOut);
            case ScriptStep.PadUntil(Instant until, var fit, var showing) ->
                    build.padUntil(until, fit, showing);
            case ScriptStep.WaitUntil(Instant until, boolean rewinds) -> {
                if (rewinds) {
                    build.waitOrRewindUntil(until);
                } else {
                    build.waitUntil(until);
                }
            }
        }
    }

    /// @throws ProblemException SCRIPT_ENDED
    void commit(ScriptBrief brief, ScriptBuild build, Instant now) {
        Extension built = build.commit();
        requireInTime(brief, built, now);
        Extension whole = brief.whole(built);
        Channel channel = brief.channel();
        if (!stored.schedules().extend(channel.id(), brief.basedOn(), whole)) {
            throw ended(Objection.PLAN_CHANGED, channel.number());
        }
        outcome.firstRuns()
                .built(
                        channel.id(),
                        Dependence.of(build.selections(), stored.collections()).firstRuns());
        stored.playouts().forgetBefore(channel.id(), now.minus(lengths.get().history()));
        outcome.news().tell(channel.id(), whole.from());
        outcome.wanted()
                .saw(channel, stored.schedules().find(channel.id()), now, lengths.get().horizon());
    }

    private void requireInTime(ScriptBrief brief, Extension built, Instant now) {
        Instant begin = brief.brief().anchor().at();
        if (begin.isBefore(now.plus(TimelineNeed.KEPT))) {
            throw ended(Objection.BUILD_LATE, TimelineNeed.KEPT, begin, now);
        }
        Optional<TimeRange> back =
                built.from().isBefore(begin)
                        ? Optional.of(new TimeRange(built.from(), begin))
                        : Optional.empty();
        if (back.filter(range -> !stored.playouts().airings(brief.channel().id(), range).isEmpty())
                .isPresent()) {
            throw ended(Objection.BUILD_OVER_PAST, built.from());
        }
    }

    private static ProblemException ended(Objection why, Object... values) {
        return ProblemException.of(Problem.SCRIPT_ENDED, why, values);
    }
}
