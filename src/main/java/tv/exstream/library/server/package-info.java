/// What readings of all media servers have in common, whoever made the server.
@NullMarked
package tv.exstream.library.server;

import org.jspecify.annotations.NullMarked;
