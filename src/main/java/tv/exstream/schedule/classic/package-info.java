/// Schedules of items that follow one another.
@NullMarked
package tv.exstream.schedule.classic;

import org.jspecify.annotations.NullMarked;
