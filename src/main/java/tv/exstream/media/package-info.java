/// What can be played: items, files, streams, chapters, and the house format they are brought into.
@NullMarked
package tv.exstream.media;

import org.jspecify.annotations.NullMarked;
