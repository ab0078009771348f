/// The end points of an Xtream Codes server that play a channel, live and as it was.
@NullMarked
package tv.exstream.web.xtream;

import org.jspecify.annotations.NullMarked;
