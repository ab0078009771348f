package tv.exstream.channelfile;

import tools.jackson.databind.node.ObjectNode;

/// A collection as a file has it.
///
/// @param name by which it is known here and elsewhere, whatever the case
record CollectionText(String name, ObjectNode content) {}
