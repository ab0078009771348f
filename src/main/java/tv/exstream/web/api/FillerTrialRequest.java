package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.FillerPreset;

/// A filler that is to be tried.
///
/// @param content as that of a part of the kind `fillers`
public record FillerTrialRequest(@Schema(implementation = FillerPreset.class) ObjectNode content) {}
