/// JSON as other programs send it: rows of anything, in types that change, bounded.
@NullMarked
package tv.exstream.library.row;

import org.jspecify.annotations.NullMarked;
