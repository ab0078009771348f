package tv.exstream.job;

import java.time.Instant;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Schedule;

/// What is to be planned.
///
/// @param begin where it begins, and the state of then
record Draft(Schedule schedule, Edits edits, Anchor begin, Instant until) {}
