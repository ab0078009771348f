/// The program's entry and its wiring.
@NullMarked
package tv.exstream;

import org.jspecify.annotations.NullMarked;
