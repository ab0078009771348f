/// What is said about timelines and queries, so that it can be kept, compared and said in any language.
@NullMarked
package tv.exstream.remark;

import org.jspecify.annotations.NullMarked;
