/// Pages with the users' documents, as they are of this version.
@NullMarked
package tv.exstream.web.ui.help;

import org.jspecify.annotations.NullMarked;
