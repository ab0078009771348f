/// Renditions on disk, crash-safe and within a budget.
@NullMarked
package tv.exstream.store;

import org.jspecify.annotations.NullMarked;
