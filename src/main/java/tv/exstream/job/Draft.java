package tv.exstream.job;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.playout.Standstill;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.OnDemand;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Situation;

/// What is to be planned.
///
/// @param begin where it begins, and the state of then
/// @param standstill that of a channel whose time stands still: nothing is planned before it goes on, and what was on goes on then
record Draft(
        Schedule schedule,
        Edits edits,
        Anchor begin,
        Instant until,
        Optional<Standstill> standstill) {
    /// What comes of it.
    Extension extension(Plan plan, Situation situation) {
        return standstill
                .map(
                        each ->
                                OnDemand.stopped(
                                        Optional.empty(), each.since(), plan.at(begin), until))
                .orElseGet(() -> new TimelineBuild(situation, begin).to(until));
    }
}
