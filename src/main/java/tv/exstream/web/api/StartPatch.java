package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import tv.exstream.starter.FirstSteps;
import tv.exstream.starter.Step;

/// What was done of the first run.
///
/// @param steps how steps were left; those that are not named stay as they are
/// @param closed true when it is over
public record StartPatch(Optional<Map<Step, FirstSteps.State>> steps, Optional<Boolean> closed) {
    FirstSteps applied(FirstSteps before) {
        FirstSteps after = before;
        for (Map.Entry<Step, FirstSteps.State> each : steps.orElse(Map.of()).entrySet()) {
            after = after.with(each.getKey(), each.getValue());
        }
        return closed.orElse(false) ? after.over() : after;
    }
}
