/// HDHomeRun tuners: what they are, and the channels they receive.
@NullMarked
package tv.exstream.library.hdhomerun;

import org.jspecify.annotations.NullMarked;
