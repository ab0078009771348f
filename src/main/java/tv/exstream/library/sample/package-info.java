/// Sample media drawn by ffmpeg, for a first look and for tests: every frame says which clip and which moment it is.
@NullMarked
package tv.exstream.library.sample;

import org.jspecify.annotations.NullMarked;
