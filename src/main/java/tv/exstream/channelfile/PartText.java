package tv.exstream.channelfile;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A part of rules that channels share, as a file has it.
///
/// @param kind such as `fillers`
/// @param name by which it is known among its kind, whatever the case
record PartText(String kind, String name, Optional<String> group, ObjectNode content) {}
