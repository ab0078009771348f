/// Reads schedule files and says everything that is wrong with them.
@NullMarked
package tv.exstream.schedulefile;

import org.jspecify.annotations.NullMarked;
