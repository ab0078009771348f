/// Named sets of media that a schedule draws from.
@NullMarked
package tv.exstream.collection;

import org.jspecify.annotations.NullMarked;
