/// Measures the parts whose speed is promised.
@NullMarked
package tv.exstream.bench;

import org.jspecify.annotations.NullMarked;
