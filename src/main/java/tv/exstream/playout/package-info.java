/// The timeline of a channel, and what is on at an instant.
@NullMarked
package tv.exstream.playout;

import org.jspecify.annotations.NullMarked;
