/// Half-open ranges, frame rates and civil time in a zone.
@NullMarked
package tv.exstream.time;

import org.jspecify.annotations.NullMarked;
