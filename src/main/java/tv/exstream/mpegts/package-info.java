/// Reads, cuts and writes transport stream packets.
@NullMarked
package tv.exstream.mpegts;

import org.jspecify.annotations.NullMarked;
