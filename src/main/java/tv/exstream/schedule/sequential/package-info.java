/// Schedules that people write as files, line by line: what such a file says, and what is done then.
@NullMarked
package tv.exstream.schedule.sequential;

import org.jspecify.annotations.NullMarked;
