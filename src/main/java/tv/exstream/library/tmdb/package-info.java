/// The catalogue of films and shows TMDB.
@NullMarked
package tv.exstream.library.tmdb;

import org.jspecify.annotations.NullMarked;
