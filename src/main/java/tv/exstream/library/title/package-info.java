/// What a path and the NFO beside it say about a file: its kind, and the title a viewer reads.
@NullMarked
package tv.exstream.library.title;

import org.jspecify.annotations.NullMarked;
