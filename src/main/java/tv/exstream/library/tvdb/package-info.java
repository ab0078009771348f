/// The catalogue of films and shows TheTVDB.
@NullMarked
package tv.exstream.library.tvdb;

import org.jspecify.annotations.NullMarked;
