/// Small conditions and counts that people write: read, checked and evaluated without side effects.
@NullMarked
package tv.exstream.expression;

import org.jspecify.annotations.NullMarked;
