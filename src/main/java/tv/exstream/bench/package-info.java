/// Measures what is promised about speed. Every server that is measured is a process of its own that runs the real program.
@NullMarked
package tv.exstream.bench;

import org.jspecify.annotations.NullMarked;
