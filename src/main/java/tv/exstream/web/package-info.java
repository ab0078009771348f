/// What all HTTP end points share: problems, addresses, limits and endless streams.
@NullMarked
package tv.exstream.web;

import org.jspecify.annotations.NullMarked;
