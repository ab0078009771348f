/// Where media comes from: scans of libraries, what they found, and the words they share.
@NullMarked
package tv.exstream.library;

import org.jspecify.annotations.NullMarked;
