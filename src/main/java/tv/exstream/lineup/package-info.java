/// Tools that rearrange a list of programmes by hand.
@NullMarked
package tv.exstream.lineup;

import org.jspecify.annotations.NullMarked;
