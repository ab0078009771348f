package tv.exstream.job;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedules.MadeEdit;

/// The changes by hand of a channel as a whole: those that can still be changed, which are the ones that begin later than what players know
/// already. Owned by one thread.
public final class SingleEdits {
    private final Planner.Stored stored;
    private final EditTerms terms;
    private final Consumer<RulesChanged> changed;

    SingleEdits(Planner.Stored stored, InstantSource clock, Consumer<RulesChanged> changed) {
        this.stored = stored;
        this.changed = changed;
        terms = new EditTerms(stored.schedules(), clock);
    }

    /// Those that are to come, in the order in which they were made.
    public List<Edit> coming(ChannelId channel) {
        return plain(coming(stored.schedules().edits(channel)));
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

    private List<MadeEdit> coming(List<MadeEdit> made) {
        return made.stream().filter(each -> terms.isComing(each.edit())).toList();
    }

    /// Puts these in place of all that are to come. Of these, too, what begins too soon is left out. It is one step of the history.
    ///
    /// @return whether that makes a difference
    /// @throws ProblemException INVALID_VALUE when pins overlap, there are too many with those that stay, or the channel has no rules of
    ///     its own
    public boolean replace(ChannelId channel, List<Edit> edits) {
        List<Edit> wanted = edits.stream().filter(terms::isComing).toList();
        List<MadeEdit> all = stored.schedules().edits(channel);
        List<MadeEdit> before = coming(all);
        if (wanted.equals(plain(before))) {
            return false;
        }
        terms.requireOwnRules(channel);
        terms.requireFew(all.size() - before.size() + wanted.size());
        Occasion occasion =
                terms.occasion(
                        Change.Deed.EDIT,
                        Remark.of(Word.CHANGES_OF_FILE, wanted.size(), before.size()));
        Set<Long> gone = before.stream().map(MadeEdit::id).collect(Collectors.toSet());
        stored.changes().exchange(channel, gone, wanted, occasion);
        changed.accept(new RulesChanged(channel));
        return true;
    }
}
