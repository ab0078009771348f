package tv.exstream.web.api;

import java.util.List;

/// How the server is doing: the state that listeners are told about.
///
/// @param troubles what is wrong, with the names of the parts
record Wellbeing(HealthStatus status, List<String> troubles) {
    Wellbeing {
        troubles = List.copyOf(troubles);
    }
}
