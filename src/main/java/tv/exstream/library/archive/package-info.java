/// Films and programmes that archive.org has.
@NullMarked
package tv.exstream.library.archive;

import org.jspecify.annotations.NullMarked;
