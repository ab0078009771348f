package tv.exstream.web.ui.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Something that a source wants to know, as its form asks for it.
///
/// @param name where the interface takes it
/// @param word the last part of the name, as in `sources.field.WORD`
/// @param input as in [Input], in small letters
/// @param value what it is now; empty for secrets
/// @param told whether the server knows this secret
/// @param places where folders lie here
public record FieldShown(
        String name,
        String word,
        String input,
        boolean required,
        String value,
        boolean told,
        List<OptionShown> options,
        List<PlaceShown> places) {
    private static final List<String> WRITTEN =
            List.of("text", "address", "path", "number", "words");

    public FieldShown {
        options = List.copyOf(options);
        places = List.copyOf(places);
    }

    /// @param word as in `sources.option.WORD`
    public record OptionShown(String value, String word, boolean chosen) {}

    /// @param server the folder as the server names it
    /// @param local the same here
    public record PlaceShown(String server, String local) {}

    /// @param origin what is known; a missing node for a new source
    /// @param knownSecrets their names
    static FieldShown of(KindField field, JsonNode origin, List<String> knownSecrets) {
        JsonNode now = field.input().isSecret() ? MissingNode.getInstance() : at(field, origin);
        List<String> values = values(field, now, origin.isMissingNode());
        return new FieldShown(
                field.name(),
                field.word(),
                field.input().word(),
                field.required(),
                String.join(", ", values),
                field.input().isSecret() && knownSecrets.contains(field.word()),
                options(field, values),
                field.input() == Input.PLACES ? places(now) : List.of());
    }

    private static JsonNode at(KindField field, JsonNode origin) {
        return origin.at(field.name().replaceFirst("^origin", "").replace('.', '/'));
    }

    private static List<String> values(KindField field, JsonNode now, boolean isNew) {
        if (field.input() == Input.PLACES) {
            return List.of();
        }
        if (isNew) {
            return Arrays.stream(field.usual().split(",")).filter(each -> !each.isEmpty()).toList();
        }
        return now.isArray()
                ? StreamSupport.stream(now.spliterator(), false).map(JsonNode::asString).toList()
                : List.of(now.asString("")).stream().filter(each -> !each.isEmpty()).toList();
    }

    /// What a server's libraries are called is only known to the server.
    private static List<OptionShown> options(KindField field, List<String> chosen) {
        List<String> all = field.input() == Input.LIBRARIES ? chosen : field.options();
        return all.stream()
                .map(
                        each ->
                                new OptionShown(
                                        each, each.toLowerCase(Locale.ROOT), chosen.contains(each)))
                .toList();
    }

    private static List<PlaceShown> places(JsonNode now) {
        return StreamSupport.stream(now.spliterator(), false)
                .map(
                        each ->
                                new PlaceShown(
                                        each.path("server").asString(""),
                                        each.path("local").asString("")))
                .toList();
    }

    /// How what is written becomes JSON.
    public String type() {
        return switch (input) {
            case "words" -> "list";
            case "number", "size" -> "number";
            case "address" -> required ? "text" : "optional";
            default -> word.equals("userAgent") ? "optional" : "text";
        };
    }

    /// Whether it is a line of text.
    public boolean isWritten() {
        return WRITTEN.contains(input);
    }

    public boolean isOn() {
        return value.equals("true");
    }
}
