package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What an operation answers.
///
/// @param status three digits, or `default`
/// @param about what it says; of a refusal the codes of problems
/// @param headers the names of those that matter
public record AnswerShown(
        String status, String about, List<ContentShown> contents, List<String> headers) {
    public AnswerShown {
        contents = List.copyOf(contents);
        headers = List.copyOf(headers);
    }

    static AnswerShown of(Map.Entry<String, JsonNode> answer) {
        JsonNode said = answer.getValue();
        return new AnswerShown(
                answer.getKey(),
                said.path("description").asString(""),
                ContentShown.of(said),
                List.copyOf(said.path("headers").propertyNames()));
    }

    /// Whether it is a problem.
    public boolean refuses() {
        return !status.startsWith("2") && !status.startsWith("3");
    }
}
