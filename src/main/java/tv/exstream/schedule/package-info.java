/// Rules that extend a timeline deterministically.
@NullMarked
package tv.exstream.schedule;

import org.jspecify.annotations.NullMarked;
