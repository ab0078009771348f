/// Which streams of a file are heard and shown: what channels prefer, and the choice with the reasons for it.
@NullMarked
package tv.exstream.pick;

import org.jspecify.annotations.NullMarked;
