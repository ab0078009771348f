/// Folders on this machine: walks them, tells what changed, looks into new files and makes the first channels of them.
@NullMarked
package tv.exstream.library.local;

import org.jspecify.annotations.NullMarked;
