/// Pages about the media there are, and what is made of them.
@NullMarked
package tv.exstream.web.ui.content;

import org.jspecify.annotations.NullMarked;
