/// Schedules of slots: at times of day and week, or chosen again and again by weight.
@NullMarked
package tv.exstream.schedule.slot;

import org.jspecify.annotations.NullMarked;
