package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.TimelineDiff;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// What people do to timelines. What is on air, and the next two minutes, never change by it. Thread-safe.
public final class Programming {
    /// Longer previews would only keep the server busy; as far as the guide goes.
    public static final Duration LONGEST_PREVIEW = Duration.ofDays(14);

    /// Every build looks at all of them; arbitrary.
    public static final int MOST_EDITS = 1_000;

    /// The resolution of a timeline.
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Planner.Stored stored;
    private final Situations situations;
    private final InstantSource clock;
    private final Consumer<RulesChanged> changed;

    /// @param changed is told of every change, so that the timeline is planned anew at once
    Programming(Planner.Stored stored, InstantSource clock, Consumer<RulesChanged> changed) {
        this.stored = stored;
        this.clock = clock;
        this.changed = changed;
        situations = new Situations(stored, clock);
    }

    /// What rules would do, without doing it.
    ///
    /// @param extension what would be planned from now on
    /// @param diff against what is planned
    public record Preview(Extension extension, TimelineDiff diff) {}

    /// Empty for a channel without rules.
    public Optional<Schedule> rules(ChannelId channel) {
        return stored.schedules().find(channel).map(Plan::schedule);
    }

    /// @throws ProblemException INVALID_VALUE when the window is longer than [#LONGEST_PREVIEW] or not positive
    public Preview preview(Channel channel, Schedule schedule, Duration window) {
        if (!window.isPositive() || window.compareTo(LONGEST_PREVIEW) > 0) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "preview must be more than nothing and at most %s: %s"
                            .formatted(LONGEST_PREVIEW, window));
        }
        requireProgram(schedule, channel);
        Anchor begin = beginning(channel, schedule);
        Situation situation = situations.of(channel, schedule, begin, stored.contentVersion());
        Instant until = begin.at().plus(window);
        Extension extension = Scheduler.extend(situation, begin, until);
        List<Airing> planned =
                stored.playouts().airings(channel.id(), new TimeRange(begin.at(), until)).stream()
                        .filter(airing -> !airing.start().isBefore(begin.at()))
                        .toList();
        List<Airing> airings = extension.airings().stream().map(Extension.Planned::airing).toList();
        return new Preview(extension, TimelineDiff.of(planned, airings));
    }

    /// Some of what rules say is only looked at when they are compiled, such as that a length is positive.
    static void requireProgram(Schedule schedule, Channel channel) {
        try {
            Program _ = schedule.program(channel.zone());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_VALUE, String.valueOf(e.getMessage()), e);
        }
    }

    private Anchor beginning(Channel channel, Schedule schedule) {
        Instant keptUntil = clock.instant().plus(TimelineNeed.KEPT);
        Anchor anchor =
                stored.schedules()
                        .rewound(channel.id(), keptUntil)
                        .orElseGet(() -> Anchor.startingAt(keptUntil));
        boolean isSame = rules(channel.id()).filter(schedule::equals).isPresent();
        Anchor begin = isSame ? anchor : anchor.atFirstStep();
        return begin.at().isBefore(keptUntil) ? begin.movedTo(keptUntil) : begin;
    }

    /// Whoever does not care for the seed of rules keeps the present one, so that a preview is what comes; the first one differs
    /// between channels.
    public long seed(Channel channel) {
        return rules(channel.id())
                .map(Schedule::seed)
                .orElseGet(() -> Chance.seed(channel.id().value(), "schedule"));
    }

    /// Gives a channel its rules. They count from the end of what is on air; a first timeline begins with what they say is on now.
    ///
    /// @throws ProblemException INVALID_VALUE when they make no program
    public void setRules(Channel channel, Schedule schedule) {
        boolean _ =
                setRules(
                        channel,
                        schedule,
                        (start, occasion) -> {
                            stored.changes().put(channel.id(), schedule, start, occasion);
                            return true;
                        });
    }

    /// The same for rules that are kept in another way.
    ///
    /// @param keep is told when a first timeline begins, and on what occasion, and answers whether the rules are kept now
    boolean setRules(Channel channel, Schedule schedule, BiPredicate<Instant, Occasion> keep) {
        requireProgram(schedule, channel);
        Instant start = schedule.beginning(clock.instant(), channel.zone());
        boolean isKept = keep.test(start, occasion(Change.Deed.RULES, "new rules"));
        if (isKept) {
            changed.accept(new RulesChanged(channel.id()));
        }
        return isKept;
    }

    /// Of all channels that have rules. They grow with every change of the rules or the timeline.
    Map<ChannelId, Long> versions() {
        return stored.playouts().versions();
    }

    public List<MadeEdit> edits(ChannelId channel) {
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
        Instant soonest = clock.instant().plus(TimelineNeed.KEPT);
        if (airing.start().isBefore(soonest)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "airing must start at %s or later, because players know already what comes before: %s"
                            .formatted(soonest, airing.start()));
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
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "at must be within a programme, because filler follows from what is around it: "
                            + at);
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
                                new ProblemException(
                                        Problem.OUTSIDE_TIMELINE, "nothing is planned at " + at));
    }

    /// Passes an item over for which a turn is planned.
    public long skip(ChannelId channel, MediaId media, TimeRange range) {
        return edit(channel, new Edit.Skip(media, range));
    }

    private long edit(ChannelId channel, Edit edit) {
        requireOwnRules(channel);
        if (stored.schedules().edits(channel).size() >= MOST_EDITS) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "channel must have at most %d edits; undo some first".formatted(MOST_EDITS));
        }
        try {
            Occasion occasion = occasion(Change.Deed.EDIT, words(edit));
            long id = stored.changes().edit(channel, edit, occasion);
            changed.accept(new RulesChanged(channel));
            return id;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_VALUE, String.valueOf(e.getMessage()), e);
        }
    }

    private static String words(Edit edit) {
        return switch (edit) {
            case Edit.Pin(Airing airing) ->
                    "media %s pinned at %s".formatted(airing.media(), airing.start());
            case Edit.Skip(MediaId media, TimeRange range) ->
                    "media %s passed over at %s".formatted(media, range.start());
            case Edit.Replace(Airing airing, var _) ->
                    "media %s instead of what was planned at %s"
                            .formatted(airing.media(), airing.start());
        };
    }

    private Occasion occasion(Change.Deed deed, String what) {
        Instant now = clock.instant();
        return new Occasion(now, now.plus(TimelineNeed.KEPT), deed, what);
    }

    /// What a script builds is not planned anew around an edit.
    private void requireOwnRules(ChannelId channel) {
        if (rules(channel).filter(ScriptSchedule.class::isInstance).isPresent()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "channel must have rules of its own for changes by hand: its rules are of the type script");
        }
    }

    /// Takes an edit back. Answers whether there was one.
    public boolean takeBack(ChannelId channel, long edit) {
        Occasion occasion = occasion(Change.Deed.UNDO, "edit %d taken back".formatted(edit));
        boolean was = stored.changes().takeBack(channel, edit, occasion);
        if (was) {
            changed.accept(new RulesChanged(channel));
        }
        return was;
    }

    public List<Explanation> explanations(ChannelId channel, TimeRange range) {
        return stored.schedules().explanations(channel, range);
    }
}
