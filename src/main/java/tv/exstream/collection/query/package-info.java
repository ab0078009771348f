/// The language in which people say which media they mean.
@NullMarked
package tv.exstream.collection.query;

import org.jspecify.annotations.NullMarked;
