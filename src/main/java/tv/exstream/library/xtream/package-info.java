/// Accounts of Xtream Codes: what they say of themselves, their channels, films and series, and where those are fetched.
@NullMarked
package tv.exstream.library.xtream;

import org.jspecify.annotations.NullMarked;
