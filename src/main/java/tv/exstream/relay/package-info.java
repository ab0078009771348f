/// Joins live sources and brings them into the house format.
@NullMarked
package tv.exstream.relay;

import org.jspecify.annotations.NullMarked;
