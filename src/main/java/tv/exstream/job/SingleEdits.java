package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.script.ScriptSchedule;

/// The changes by hand of a channel as a whole: those that can still be changed, which are the ones that begin later than what players know
/// already. Owned by one thread.
public final class SingleEdits {
    private final Planner.Stored stored;
    private final InstantSource clock;
    private final Consumer<RulesChanged> changed;

    SingleEdits(Planner.Stored stored, InstantSource clock, Consumer<RulesChanged> changed) {
        this.stored = stored;
        this.clock = clock;
        this.changed = changed;
    }

    /// Those that are to come, in the order in which they were made.
    public List<Edit> coming(ChannelId channel) {
        return plain(made(channel));
    }

    /// Guide groups are of no meaning here.
    private static List<Edit> plain(List<MadeEdit> made) {
        return made.stream()
                .map(MadeEdit::edit)
                .<Edit>map(
                        edit ->
                                switch (edit) {
                                    case Edit.Pin(Airing airing) -> new Edit.Pin(airing.in(0));
                                    case Edit.Replace(Airing airing, Edit.Skip over) ->
                                            new Edit.Replace(airing.in(0), over);
                                    case Edit.Skip skip -> skip;
                                })
                .toList();
    }

    private List<MadeEdit> made(ChannelId channel) {
        return stored.schedules().edits(channel).stream()
                .filter(made -> isComing(made.edit()))
                .toList();
    }

    private boolean isComing(Edit edit) {
        Instant soonest = clock.instant().plus(TimelineNeed.KEPT);
        return !edit.range().start().isBefore(soonest);
    }

    /// Puts these in place of all that are to come. Of these, too, what begins too soon is left out. It is one step of the history.
    ///
    /// @return whether that makes a difference
    /// @throws ProblemException INVALID_VALUE when pins overlap, there are too many, or the channel has no rules of its own
    public boolean replace(ChannelId channel, List<Edit> edits) {
        List<Edit> wanted = edits.stream().filter(this::isComing).toList();
        List<MadeEdit> before = made(channel);
        if (wanted.equals(plain(before))) {
            return false;
        }
        requireOwnRules(channel);
        requireFew(wanted.size());
        put(channel, before, wanted);
        changed.accept(new RulesChanged(channel));
        return true;
    }

    /// Only the first change keeps what was before, so that the history is not filled with one for each.
    private void put(ChannelId channel, List<MadeEdit> before, List<Edit> wanted) {
        Occasion occasion =
                Programming.occasion(
                        clock.instant(), Change.Deed.EDIT, "changes by hand from a file");
        boolean isKept = false;
        for (MadeEdit each : before) {
            boolean _ =
                    isKept
                            ? stored.schedules().takeBack(channel, each.id())
                            : stored.changes().takeBack(channel, each.id(), occasion);
            isKept = true;
        }
        for (Edit each : wanted) {
            long _ =
                    isKept
                            ? stored.schedules().edit(channel, each)
                            : stored.changes().edit(channel, each, occasion);
            isKept = true;
        }
    }

    private void requireOwnRules(ChannelId channel) {
        boolean isOwn =
                stored.schedules()
                        .find(channel)
                        .map(Plan::schedule)
                        .filter(rules -> !(rules instanceof ScriptSchedule))
                        .isPresent();
        if (!isOwn) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "edits must be of a channel with rules that are no script");
        }
    }

    private static void requireFew(int count) {
        if (count > TimelineEdits.MOST_EDITS) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "edits must be at most %d: %d".formatted(TimelineEdits.MOST_EDITS, count));
        }
    }
}
