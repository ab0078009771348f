/// The ffmpeg command line and the answers of ffmpeg and ffprobe as data.
@NullMarked
package tv.exstream.ffmpeg;

import org.jspecify.annotations.NullMarked;
