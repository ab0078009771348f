/// M3U, XMLTV, endless transport streams and HLS.
@NullMarked
package tv.exstream.web.iptv;

import org.jspecify.annotations.NullMarked;
