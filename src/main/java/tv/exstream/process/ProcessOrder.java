package tv.exstream.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A program to run.
///
/// @param command the program and its arguments; no shell ever takes them for its language
/// @param texts files to put into its working folder, by name
/// @param silence how long it may write nothing to its standard output before it is killed
/// @param limit how long it may run
/// @param messages gets every line of its standard error, cut to a bounded length, on a thread of its own
public record ProcessOrder(
        ProcessKind kind,
        List<String> command,
        Map<String, String> texts,
        Duration silence,
        Duration limit,
        Consumer<String> messages) {
    public ProcessOrder {
        if (command.isEmpty() || !silence.isPositive() || !limit.isPositive()) {
            throw new IllegalArgumentException(
                    "order needs a command and positive limits: %s, %s, %s"
                            .formatted(command, silence, limit));
        }
        command = List.copyOf(command);
        texts = Map.copyOf(texts);
    }

    /// A program that says what it has to say within `limit`.
    public static ProcessOrder brief(ProcessKind kind, List<String> command, Duration limit) {
        return new ProcessOrder(kind, command, Map.of(), limit, limit, _ -> {});
    }

    /// The same with another command.
    ProcessOrder with(List<String> other) {
        return new ProcessOrder(kind, other, texts, silence, limit, messages);
    }
}
