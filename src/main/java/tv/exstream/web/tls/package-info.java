/// The web server over TLS, with files that may be renewed at any time.
@NullMarked
package tv.exstream.web.tls;

import org.jspecify.annotations.NullMarked;
