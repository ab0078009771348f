/// Channels, their numbers and the lineup.
@NullMarked
package tv.exstream.channel;

import org.jspecify.annotations.NullMarked;
