/// Pages on which channels are looked after.
@NullMarked
package tv.exstream.web.ui.channel;

import org.jspecify.annotations.NullMarked;
