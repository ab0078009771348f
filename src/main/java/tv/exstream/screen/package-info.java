/// What a channel shows while it has no programme to show: pictures that are drawn once, with words on them, and sound that is
/// repeated.
@NullMarked
package tv.exstream.screen;

import org.jspecify.annotations.NullMarked;
