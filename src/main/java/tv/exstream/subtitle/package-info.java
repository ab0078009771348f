/// Text subtitles as cues with times, and which of them a channel offers.
@NullMarked
package tv.exstream.subtitle;

import org.jspecify.annotations.NullMarked;
