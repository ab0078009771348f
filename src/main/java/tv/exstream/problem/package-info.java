/// Every failure a caller may see, with a stable code.
@NullMarked
package tv.exstream.problem;

import org.jspecify.annotations.NullMarked;
