/// What the server says: kept in memory and on disk, without secrets, and how much of it is said.
@NullMarked
package tv.exstream.log;

import org.jspecify.annotations.NullMarked;
