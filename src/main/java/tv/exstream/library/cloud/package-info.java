/// Folders of media on drives of the web.
@NullMarked
package tv.exstream.library.cloud;

import org.jspecify.annotations.NullMarked;
