/// Timelines that other programs build step by step.
@NullMarked
package tv.exstream.schedule.script;

import org.jspecify.annotations.NullMarked;
