/// Core records as JSON: one form for what is stored and what is spoken.
@NullMarked
package tv.exstream.json;

import org.jspecify.annotations.NullMarked;
