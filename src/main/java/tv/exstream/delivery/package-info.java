/// Tells other programs what happens, until they have heard it or it makes no sense any more.
@NullMarked
package tv.exstream.delivery;

import org.jspecify.annotations.NullMarked;
