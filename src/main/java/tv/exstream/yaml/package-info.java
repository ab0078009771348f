/// Reads YAML as texts, lists and keys that know their places, within limits, and writes trees as YAML.
@NullMarked
package tv.exstream.yaml;

import org.jspecify.annotations.NullMarked;
