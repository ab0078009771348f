package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.time.TimeRange;

/// What people change by hand about single places of timelines. What is on air, and the next two minutes, never change by it.
/// Thread-safe.
public final class TimelineEdits {
    /// The resolution of a timeline.
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Planner.Stored stored;
    private final EditTerms terms;
    private final Consumer<RulesChanged> changed;

    /// @param changed is told of every change, so that the timeline is planned anew at once
    TimelineEdits(Planner.Stored stored, InstantSource clock, Consumer<RulesChanged> changed) {
        this.stored = stored;
        this.changed = changed;
        terms = new EditTerms(stored.schedules(), clock);
    }

    public List<MadeEdit> all(ChannelId channel) {
        return stored.schedules().edits(channel);
    }

    /// Puts something into a timeline. Answers the id of the edit.
    ///
    /// @throws ProblemException INVALID_VALUE when it begins too soon, or something is pinned there already
    public long pin(ChannelId channel, Airing airing) {
        requireLater(airing);
        return edit(channel, new Edit.Pin(airing));
    }

    /// Puts something in the place of what is planned when it begins, whose turn is over with that. Answers the id of the edit.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when nothing is planned then, else as [#pin]
    public long replace(ChannelId channel, Airing airing) {
        requireLater(airing);
        Airing planned = planned(channel, airing.start());
        Instant finish =
                planned.finish().isAfter(airing.finish()) ? planned.finish() : airing.finish();
        TimeRange turn = new TimeRange(planned.start(), finish.plus(MOMENT));
        return edit(channel, new Edit.Replace(airing, new Edit.Skip(planned.media(), turn)));
    }

    private void requireLater(Airing airing) {
        Instant soonest = terms.soonest();
        if (airing.start().isBefore(soonest)) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.AIRING_TOO_SOON, soonest, airing.start());
        }
    }

    /// Keeps what is planned at an instant, whatever the rules become. Answers the id of the edit.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when nothing is planned then, else as [#pin]
    public long lock(ChannelId channel, Instant at) {
        return pin(channel, planned(channel, at));
    }

    /// Passes over what is planned at an instant; what follows comes earlier. Answers the id of the edit.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when nothing is planned then, INVALID_VALUE when it begins too soon or is filler
    public long skip(ChannelId channel, Instant at) {
        Airing airing = planned(channel, at);
        requireLater(airing);
        if (airing.kind().isFiller()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.AT_IN_FILLER, at);
        }
        return skip(channel, airing.media(), airing.range());
    }

    /// What is planned at an instant.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when nothing is
    public Airing planned(ChannelId channel, Instant at) {
        return stored.playouts().airings(channel, TimeRange.of(at, MOMENT)).stream()
                .filter(airing -> airing.range().contains(at))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.OUTSIDE_TIMELINE, Objection.NOTHING_PLANNED, at));
    }

    /// Passes an item over for which a turn is planned.
    public long skip(ChannelId channel, MediaId media, TimeRange range) {
        return edit(channel, new Edit.Skip(media, range));
    }

    private long edit(ChannelId channel, Edit edit) {
        terms.requireOwnRules(channel);
        terms.requireFew(stored.schedules().edits(channel).size() + 1);
        try {
            Occasion occasion = terms.occasion(Change.Deed.EDIT, words(edit));
            long id = stored.changes().edit(channel, edit, occasion);
            changed.accept(new RulesChanged(channel));
            return id;
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }

    private static Remark words(Edit edit) {
        return switch (edit) {
            case Edit.Pin(Airing airing) ->
                    Remark.of(Word.PINNED_AT, airing.media().value(), airing.start());
            case Edit.Skip(MediaId media, TimeRange range) ->
                    Remark.of(Word.PASSED_OVER_AT, media.value(), range.start());
            case Edit.Replace(Airing airing, var _) ->
                    Remark.of(Word.PLANNED_INSTEAD, airing.media().value(), airing.start());
        };
    }

    /// Takes an edit back. Answers whether there was one.
    public boolean takeBack(ChannelId channel, long edit) {
        Occasion occasion = terms.occasion(Change.Deed.UNDO, Remark.of(Word.TAKEN_BACK, edit));
        boolean was = stored.changes().takeBack(channel, edit, occasion);
        if (was) {
            changed.accept(new RulesChanged(channel));
        }
        return was;
    }
}
