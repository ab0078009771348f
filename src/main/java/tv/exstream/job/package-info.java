/// Work that runs in the background.
@NullMarked
package tv.exstream.job;

import org.jspecify.annotations.NullMarked;
