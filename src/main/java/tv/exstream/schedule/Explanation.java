package tv.exstream.schedule;

import tv.exstream.remark.Remark;
import tv.exstream.time.TimeRange;

/// Why a stretch of a timeline is as it is: the rule, the cursor and its choice, and what was rejected; or why nothing is there.
public record Explanation(TimeRange range, Remark reason) {}
