/// The network that this machine is on: its addresses there, and questions to everybody on it.
@NullMarked
package tv.exstream.lan;

import org.jspecify.annotations.NullMarked;
