/// Ways through media, in every playback order, whose place survives media that come and go.
@NullMarked
package tv.exstream.schedule.cursor;

import org.jspecify.annotations.NullMarked;
