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
import tv.exstream.playout.Airing;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Material;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.TimelineDiff;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.time.TimeRange;

/// The rules that people give to channels. What is on air, and the next two minutes, never change by it. Thread-safe.
public final class Programming {
    /// Longer previews would only keep the server busy; as far as the guide goes.
    public static final Duration LONGEST_PREVIEW = Duration.ofDays(14);

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
    public record Preview(Extension extension, TimelineDiff diff) {
        static Preview of(Extension extension, List<Airing> planned) {
            List<Airing> airings =
                    extension.airings().stream().map(Extension.Planned::airing).toList();
            return new Preview(extension, TimelineDiff.of(planned, airings));
        }
    }

    /// Rules that were tried.
    ///
    /// @param situation in which they were
    public record Trial(Preview preview, Situation situation) {
        /// How much there is to show. Only who asks waits for it: it looks at every item that programmes are drawn from.
        public Material material() {
            return Material.of(situation, preview.extension());
        }
    }

    /// Empty for a channel without rules.
    public Optional<Schedule> rules(ChannelId channel) {
        return stored.schedules().find(channel).map(Plan::schedule);
    }

    /// @throws ProblemException INVALID_VALUE when the window is longer than [#LONGEST_PREVIEW] or not positive
    public Trial preview(Channel channel, Schedule schedule, Duration window) {
        if (!window.isPositive() || window.compareTo(LONGEST_PREVIEW) > 0) {
            throw ProblemException.mustBe(
                    "preview",
                    Remark.of(Demand.SOME_AND_AT_MOST, LONGEST_PREVIEW.toString()),
                    window);
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
        return new Trial(Preview.of(extension, planned), situation);
    }

    /// Some of what rules say is only looked at when they are compiled, such as that a length is positive.
    static void requireProgram(Schedule schedule, Channel channel) {
        try {
            Program _ = schedule.program(channel.zone());
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
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
        boolean isKept =
                keep.test(
                        start,
                        occasion(clock.instant(), Change.Deed.RULES, Remark.of(Word.NEW_RULES)));
        if (isKept) {
            changed.accept(new RulesChanged(channel.id()));
        }
        return isKept;
    }

    /// Of all channels that have rules. They grow with every change of the rules or the timeline.
    Map<ChannelId, Long> versions() {
        return stored.playouts().versions();
    }

    /// @param now when it is done
    static Occasion occasion(Instant now, Change.Deed deed, Remark what) {
        return new Occasion(now, now.plus(TimelineNeed.KEPT), deed, what);
    }

    public List<Explanation> explanations(ChannelId channel, TimeRange range) {
        return stored.schedules().explanations(channel, range);
    }
}
