package tv.exstream.web.ui.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tv.exstream.starter.FirstSteps;
import tv.exstream.starter.Step;

/// A step of the first run as the page shows it.
///
/// @param key of its name in messages and of its template
/// @param state `done`, `skipped` or `open`
/// @param current whether it is the one that is shown
public record StepShown(String key, String state, boolean current) {
    static List<StepShown> of(FirstSteps steps, Step current) {
        return Arrays.stream(Step.values())
                .map(step -> new StepShown(key(step), state(steps, step), step == current))
                .toList();
    }

    private static String state(FirstSteps steps, Step step) {
        return steps.state(step).map(state -> state.name().toLowerCase(Locale.ROOT)).orElse("open");
    }

    static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
