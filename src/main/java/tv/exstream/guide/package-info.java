/// Timelines as a guide: entries, XMLTV and M3U.
@NullMarked
package tv.exstream.guide;

import org.jspecify.annotations.NullMarked;
