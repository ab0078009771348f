/// What media items are called and what is said of them: who says it, whose word counts, and what of a catalogue is meant by a file.
@NullMarked
package tv.exstream.describe;

import org.jspecify.annotations.NullMarked;
