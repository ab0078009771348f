/// Plex Media Servers, and the account at plex.tv by which they are found.
@NullMarked
package tv.exstream.library.plex;

import org.jspecify.annotations.NullMarked;
