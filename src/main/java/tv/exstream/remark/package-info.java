/// What is said about timelines, queries, files and sources, so that it can be kept, compared and said in any language.
@NullMarked
package tv.exstream.remark;

import org.jspecify.annotations.NullMarked;
