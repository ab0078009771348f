/// Lists, accounts, tuners and guides of others: read, compared, stored, and made into live sources with a guide.
@NullMarked
package tv.exstream.library.iptv;

import org.jspecify.annotations.NullMarked;
