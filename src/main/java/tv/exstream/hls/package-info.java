/// HLS playlists and segments as functions of time.
@NullMarked
package tv.exstream.hls;

import org.jspecify.annotations.NullMarked;
