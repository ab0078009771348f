/// Pages about who may do what: one's own account, all accounts, and what was changed by whom.
@NullMarked
package tv.exstream.web.ui.account;

import org.jspecify.annotations.NullMarked;
