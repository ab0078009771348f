/// Parts of rules under names, to be used by many channels.
@NullMarked
package tv.exstream.schedule.part;

import org.jspecify.annotations.NullMarked;
