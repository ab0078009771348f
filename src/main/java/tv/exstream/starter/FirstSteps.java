package tv.exstream.starter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// How far the first run is. Steps may be taken in any order and again. Immutable.
///
/// @param states of those that were left; the others are open
/// @param closed whether a person has said that it is over
public record FirstSteps(Map<Step, State> states, boolean closed) {
    public static final FirstSteps NONE = new FirstSteps(Map.of(), false);

    private static final String CLOSED = "closed";

    /// How a step was left.
    public enum State {
        DONE,
        SKIPPED,
    }

    public FirstSteps {
        states = Map.copyOf(states);
    }

    /// The same with a step that was left so.
    public FirstSteps with(Step step, State state) {
        Map<Step, State> more = new EnumMap<>(Step.class);
        more.putAll(states);
        more.put(step, state);
        return new FirstSteps(more, closed);
    }

    /// The same, over.
    public FirstSteps over() {
        return new FirstSteps(states, true);
    }

    /// Where to go on: the first step that is open, else the last one.
    public Step next() {
        return Arrays.stream(Step.values())
                .filter(step -> !states.containsKey(step))
                .findFirst()
                .orElse(Step.WATCH);
    }

    /// Empty for an open step.
    public Optional<State> state(Step step) {
        return Optional.ofNullable(states.get(step));
    }

    /// As it is stored, such as `WELCOME=DONE,MEDIA=SKIPPED,closed`.
    public String text() {
        String steps =
                Arrays.stream(Step.values())
                        .filter(states::containsKey)
                        .map(step -> step + "=" + states.get(step))
                        .collect(Collectors.joining(","));
        return closed ? steps + (steps.isEmpty() ? "" : ",") + CLOSED : steps;
    }

    /// Reads [#text].
    ///
    /// @throws ProblemException INVALID_VALUE
    public static FirstSteps parse(String text) {
        FirstSteps read = NONE;
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            read = part.equals(CLOSED) ? read.over() : read.with(part);
        }
        return read;
    }

    private FirstSteps with(String part) {
        int sign = part.indexOf('=');
        try {
            return with(
                    Step.valueOf(part.substring(0, Math.max(0, sign))),
                    State.valueOf(part.substring(sign + 1)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    "steps",
                    Remark.of(Demand.ONLY_SUCH_AS, "WELCOME=DONE"),
                    part);
        }
    }
}
