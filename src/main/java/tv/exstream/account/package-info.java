/// Who may do what: accounts, the tokens by which they are known, what is open to a network, and the record of what was changed.
@NullMarked
package tv.exstream.account;

import org.jspecify.annotations.NullMarked;
