/// The page for what people set.
@NullMarked
package tv.exstream.web.ui.setting;

import org.jspecify.annotations.NullMarked;
