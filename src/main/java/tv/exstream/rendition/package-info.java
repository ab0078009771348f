/// Keys, indexes and splicing of house-format chunks.
@NullMarked
package tv.exstream.rendition;

import org.jspecify.annotations.NullMarked;
