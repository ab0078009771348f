/// How busy the server and its machine are, now and for a week back.
@NullMarked
package tv.exstream.vitals;

import org.jspecify.annotations.NullMarked;
