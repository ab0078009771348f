package tv.exstream.job;

import java.time.Instant;
import java.util.List;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Situation;

/// All that decides how a timeline goes on from an anchor. Immutable.
record TimelineBuild(Situation situation, Anchor anchor) {
    /// How often a channel is built in one look, so that the others have their turn; fourteen days of seven-second clips fit in.
    static final int MOST = 10;

    Extension to(Instant until) {
        return Scheduler.extend(situation, anchor, until);
    }

    /// The first extension that differs from what is stored, and of it only what differs; the last one when none does.
    ///
    /// @param stored the airings behind the anchor, in order of time
    Extension change(List<Airing> stored, Instant until) {
        TimelineBuild build = this;
        List<Airing> rest = stored;
        for (int count = 1; ; count++) {
            Extension whole = build.to(until);
            Extension change = whole.since(rest);
            boolean isDone = !whole.anchor().at().isBefore(until);
            boolean differs = whole.airings().isEmpty() || !change.airings().isEmpty();
            if (isDone || differs || count == MOST) {
                return change;
            }
            rest = rest.subList(whole.airings().size(), rest.size());
            build = new TimelineBuild(situation, whole.anchor());
        }
    }
}
