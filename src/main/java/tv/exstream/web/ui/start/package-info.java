/// The pages of the first run.
@NullMarked
package tv.exstream.web.ui.start;

import org.jspecify.annotations.NullMarked;
