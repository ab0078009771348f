/// Pages for those who watch over the server.
@NullMarked
package tv.exstream.web.ui.operate;

import org.jspecify.annotations.NullMarked;
