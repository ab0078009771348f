/// Pages for watching in other ways than from the guide.
@NullMarked
package tv.exstream.web.ui.watch;

import org.jspecify.annotations.NullMarked;
