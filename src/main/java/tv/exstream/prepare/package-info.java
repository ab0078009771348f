/// Decides what is filled next and fills it, and keeps the slates.
@NullMarked
package tv.exstream.prepare;

import org.jspecify.annotations.NullMarked;
