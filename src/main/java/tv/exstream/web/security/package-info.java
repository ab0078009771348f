/// Who may come in: the door that every request goes through, signing in, and what is said about it.
@NullMarked
package tv.exstream.web.security;

import org.jspecify.annotations.NullMarked;
