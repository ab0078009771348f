/// The pages a browser shows.
@NullMarked
package tv.exstream.web.ui;

import org.jspecify.annotations.NullMarked;
