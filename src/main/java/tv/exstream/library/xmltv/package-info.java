/// Reads guides that others wrote: XMLTV as it is found, which often is not quite XML.
@NullMarked
package tv.exstream.library.xmltv;

import org.jspecify.annotations.NullMarked;
