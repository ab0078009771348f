/// Pages about where media come from: folders, servers, lists, accounts and catalogues.
@NullMarked
package tv.exstream.web.ui.source;

import org.jspecify.annotations.NullMarked;
