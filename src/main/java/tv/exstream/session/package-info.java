/// One live channel, its packet ring and its viewers.
@NullMarked
package tv.exstream.session;

import org.jspecify.annotations.NullMarked;
