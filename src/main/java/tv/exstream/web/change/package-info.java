/// What all changes over the JSON interface share: tags against lost updates, answers that are given again, and who is told.
@NullMarked
package tv.exstream.web.change;

import org.jspecify.annotations.NullMarked;
