/// How busy the server and its machine are, now and for a day back.
@NullMarked
package tv.exstream.vitals;

import org.jspecify.annotations.NullMarked;
