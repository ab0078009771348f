/// Short texts that stand for long ones.
@NullMarked
package tv.exstream.digest;

import org.jspecify.annotations.NullMarked;
