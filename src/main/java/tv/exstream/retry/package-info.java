/// Requests that are sent again, and what was answered the first time.
@NullMarked
package tv.exstream.retry;

import org.jspecify.annotations.NullMarked;
