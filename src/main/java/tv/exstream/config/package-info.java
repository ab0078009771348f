/// `config.yaml`, `EXSTREAMTV_*` and command-line options as one validated tree.
@NullMarked
package tv.exstream.config;

import org.jspecify.annotations.NullMarked;
