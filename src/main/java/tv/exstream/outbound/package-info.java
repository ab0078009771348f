/// Fetches from other servers within limits: of time, size, redirects and of what may be reached.
@NullMarked
package tv.exstream.outbound;

import org.jspecify.annotations.NullMarked;
