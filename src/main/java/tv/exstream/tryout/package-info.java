/// Tries what becomes of a media item in a house format: some seconds of it, into a file that is thrown away, and tells all about it.
@NullMarked
package tv.exstream.tryout;

import org.jspecify.annotations.NullMarked;
