/// Reads schedule files, says everything that is wrong with them, and writes them.
@NullMarked
package tv.exstream.schedulefile;

import org.jspecify.annotations.NullMarked;
