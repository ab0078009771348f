package tv.exstream.web.api;

import tools.jackson.databind.node.ObjectNode;

/// A filler that is to be tried.
///
/// @param content as that of a part of the kind `fillers`
public record FillerTrialRequest(ObjectNode content) {}
