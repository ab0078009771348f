/// What was used last, and no more of it than is good.
@NullMarked
package tv.exstream.recent;

import org.jspecify.annotations.NullMarked;
