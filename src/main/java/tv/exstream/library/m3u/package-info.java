/// Reads lists of channels that others wrote: extended M3U as it is found, which no standard describes.
@NullMarked
package tv.exstream.library.m3u;

import org.jspecify.annotations.NullMarked;
