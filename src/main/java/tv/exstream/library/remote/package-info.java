/// Reads what sources have, and keeps what is known of it.
@NullMarked
package tv.exstream.library.remote;

import org.jspecify.annotations.NullMarked;
