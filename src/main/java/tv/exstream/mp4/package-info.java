/// Writes fragmented MP4: what describes the tracks, and fragments of coded pictures and sound. Of that of others it reads the times.
@NullMarked
package tv.exstream.mp4;

import org.jspecify.annotations.NullMarked;
