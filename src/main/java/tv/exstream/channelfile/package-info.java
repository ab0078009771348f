/// Channels as one YAML file: written out, read back, compared and carried out.
@NullMarked
package tv.exstream.channelfile;

import org.jspecify.annotations.NullMarked;
