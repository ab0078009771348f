package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.script.ScriptSchedule;

/// What has to be so for changes of timelines by hand, whoever makes them. Thread-safe.
record EditTerms(Schedules schedules, InstantSource clock) {
    /// Of one channel. Every build looks at all of them; arbitrary.
    static final int MOST = 1_000;

    /// From when on something can be changed: players know already what comes before.
    Instant soonest() {
        return clock.instant().plus(TimelineNeed.KEPT);
    }

    boolean isComing(Edit edit) {
        return !edit.range().start().isBefore(soonest());
    }

    /// What a script builds is not planned anew around an edit.
    ///
    /// @throws ProblemException INVALID_VALUE
    void requireOwnRules(ChannelId channel) {
        Optional<Schedule> rules = schedules.find(channel).map(Plan::schedule);
        if (rules.isEmpty()) {
            throw refused(Objection.RULES_NONE);
        }
        if (rules.get() instanceof ScriptSchedule) {
            throw refused(Objection.RULES_OF_SCRIPT);
        }
    }

    private static ProblemException refused(Objection found) {
        return ProblemException.of(
                Problem.INVALID_VALUE, Objection.EDITS_WANT_RULES, Remark.of(found));
    }

    /// @param count how many a channel is to have, with those that can no longer be changed
    /// @throws ProblemException INVALID_VALUE
    void requireFew(int count) {
        if (count > MOST) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.EDITS_AT_MOST, MOST, count);
        }
    }

    Occasion occasion(Change.Deed deed, Remark what) {
        return Programming.occasion(clock.instant(), deed, what);
    }
}
