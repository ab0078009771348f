/// Pages on which people decide what channels show.
@NullMarked
package tv.exstream.web.ui.schedule;

import org.jspecify.annotations.NullMarked;
