/// The JSON interface, health and metrics.
@NullMarked
package tv.exstream.web.api;

import org.jspecify.annotations.NullMarked;
