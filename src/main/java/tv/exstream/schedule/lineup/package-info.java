/// Schedules that are lists made by hand.
@NullMarked
package tv.exstream.schedule.lineup;

import org.jspecify.annotations.NullMarked;
