/// Jellyfin and Emby, which were one program once: what they share, with what differs as data.
@NullMarked
package tv.exstream.library.jellyfin;

import org.jspecify.annotations.NullMarked;
