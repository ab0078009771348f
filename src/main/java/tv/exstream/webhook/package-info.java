/// Who is told what happens: addresses of other programs, what they want to hear, and what became of telling them.
@NullMarked
package tv.exstream.webhook;

import org.jspecify.annotations.NullMarked;
