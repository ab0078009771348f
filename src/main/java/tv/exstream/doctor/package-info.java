/// Says what is missing or wrong on this machine, and the command that mends it.
@NullMarked
package tv.exstream.doctor;

import org.jspecify.annotations.NullMarked;
