/// What somebody who begins is offered: channels that suit what a library has, and how far the first steps are done.
@NullMarked
package tv.exstream.starter;

import org.jspecify.annotations.NullMarked;
