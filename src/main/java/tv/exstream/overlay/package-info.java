/// Pictures and words that are put over programmes: what people say of them, and where and when they are seen.
@NullMarked
package tv.exstream.overlay;

import org.jspecify.annotations.NullMarked;
