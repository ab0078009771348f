/// Schedules of blocks at times of day, and what decorates them.
@NullMarked
package tv.exstream.schedule.block;

import org.jspecify.annotations.NullMarked;
