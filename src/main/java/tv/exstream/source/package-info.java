/// What a person has elsewhere: servers, accounts and lists that media, live sources and guides come from.
@NullMarked
package tv.exstream.source;

import org.jspecify.annotations.NullMarked;
