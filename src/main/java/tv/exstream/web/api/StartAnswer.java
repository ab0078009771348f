package tv.exstream.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tv.exstream.starter.FirstSteps;
import tv.exstream.starter.Step;

/// How far the first run is.
///
/// @param next the step to go on with
/// @param closed whether a person has said that it is over
public record StartAnswer(Step next, boolean closed, List<StepEntry> steps) {
    public StartAnswer {
        steps = List.copyOf(steps);
    }

    /// @param state how it was left; left out while it is open
    public record StepEntry(Step step, Optional<FirstSteps.State> state) {}

    static StartAnswer of(FirstSteps steps) {
        return new StartAnswer(
                steps.next(),
                steps.closed(),
                Arrays.stream(Step.values())
                        .map(step -> new StepEntry(step, steps.state(step)))
                        .toList());
    }
}
