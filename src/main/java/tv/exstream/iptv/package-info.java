/// What lists, accounts and tuners of others offer, which of it is kept, and which guide tells about it.
@NullMarked
package tv.exstream.iptv;

import org.jspecify.annotations.NullMarked;
