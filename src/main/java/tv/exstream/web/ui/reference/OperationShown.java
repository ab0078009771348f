package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Entrance;
import tv.exstream.web.security.Entrances;

/// Something that can be asked for.
///
/// @param id its name in clients
/// @param group the name of its group
/// @param role the least one, `everybody`, or empty when nothing is known about it
/// @param scope what a key needs, or empty
public record OperationShown(
        String id,
        String group,
        String method,
        String path,
        String summary,
        String role,
        String scope,
        List<ParameterShown> parameters,
        List<ContentShown> bodies,
        List<AnswerShown> answers,
        CurlLine line) {
    public OperationShown {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
    }

    static OperationShown of(String method, String path, JsonNode operation, SampleBody samples) {
        String asked = method.toUpperCase(Locale.ROOT);
        Optional<Entrance> entrance = Entrances.of(asked, path);
        return new OperationShown(
                operation.path("operationId").asString(""),
                operation.path("tags").path(0).asString(""),
                asked,
                path,
                operation.path("summary").asString(""),
                entrance.map(OperationShown::role).orElse(""),
                entrance.map(OperationShown::scope).orElse(""),
                operation.path("parameters").valueStream().map(ParameterShown::of).toList(),
                ContentShown.of(operation.path("requestBody")),
                operation.path("responses").propertyStream().map(AnswerShown::of).toList(),
                CurlLine.of(asked, path, operation, samples));
    }

    /// A line for a shell that asks this server.
    public String curl(String base) {
        return line.at(base);
    }

    /// What is to be read about it; empty for what nothing is written about.
    public List<HelpShown> help() {
        return HelpShown.of(group, path).stream().toList();
    }

    /// Where it is on its page; some operations are called like parts of the frame.
    public String place() {
        return "ask-" + id;
    }

    /// The name of its group in addresses.
    public String slug() {
        return GroupShown.slug(group);
    }

    /// Whether each of these words, in small letters, is somewhere in what is said about it.
    boolean has(List<String> words) {
        String said = String.join(" ", method, path, summary, id, group).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(said::contains);
    }

    /// The answers of those that did not go well, or of the others.
    public List<AnswerShown> answers(boolean refusals) {
        return answers.stream().filter(each -> each.refuses() == refusals).toList();
    }

    private static String role(Entrance entrance) {
        return switch (entrance) {
            case Entrance.Everybody _ -> "everybody";
            case Entrance.Guarded guarded -> guarded.least().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String scope(Entrance entrance) {
        return switch (entrance) {
            case Entrance.Everybody _ -> "";
            case Entrance.Guarded guarded -> guarded.scope().name().toLowerCase(Locale.ROOT);
        };
    }
}
