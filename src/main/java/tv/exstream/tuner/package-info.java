/// The HDHomeRun we pretend to be: its identity, its tuners, and how clients on the local network find it.
@NullMarked
package tv.exstream.tuner;

import org.jspecify.annotations.NullMarked;
