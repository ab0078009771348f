/// The JSON interface as pages that people can browse.
@NullMarked
package tv.exstream.web.ui.reference;

import org.jspecify.annotations.NullMarked;
