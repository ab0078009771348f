/// The only place that starts other programs, within a budget, and makes sure they end.
@NullMarked
package tv.exstream.process;

import org.jspecify.annotations.NullMarked;
