/// Describes media by what catalogues say of them.
@NullMarked
package tv.exstream.library.catalogue;

import org.jspecify.annotations.NullMarked;
