/// Texts as others send them: packed or not, in any encoding, longer than is good.
@NullMarked
package tv.exstream.library.packed;

import org.jspecify.annotations.NullMarked;
