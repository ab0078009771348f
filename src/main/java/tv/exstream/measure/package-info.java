/// What is measured of the server and its machine, over time in steps.
@NullMarked
package tv.exstream.measure;

import org.jspecify.annotations.NullMarked;
