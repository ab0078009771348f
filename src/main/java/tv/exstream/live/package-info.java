/// Live sources: where they come from, what is wrong with one, and what is tried next.
@NullMarked
package tv.exstream.live;

import org.jspecify.annotations.NullMarked;
