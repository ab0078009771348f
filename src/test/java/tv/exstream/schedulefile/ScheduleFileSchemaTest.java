package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema that editors use knows the words that the reader knows.
class ScheduleFileSchemaTest {
    private static final JsonNode SCHEMA =
            new JsonMapper()
                    .readTree(
                            Path.of("src/main/resources/static/api/schedule-file.schema.json")
                                    .toFile());

    @ParameterizedTest
    @EnumSource
    void everyDirectiveHasItsKeysInBothSpellings(DirectiveKind kind) {
        JsonNode directive = SCHEMA.at("/$defs/directive/" + kind.key());

        assertThat(names(directive.path("properties"))).isEqualTo(spelled(kind.keys()));
        assertThat(directive.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyContentHasItsKeysInBothSpellings(ContentKind kind) {
        JsonNode content = SCHEMA.at("/$defs/content/" + kind.key());

        assertThat(names(content.path("properties"))).isEqualTo(spelled(kind.keys()));
        assertThat(content.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void theSectionsAllowWhatTheReaderAllows() {
        assertThat(names(SCHEMA.path("properties"))).isEqualTo(new TreeSet<>(DraftReader.KEYS));
        assertThat(names(SCHEMA.at("/properties/sequence/items/properties")))
                .isEqualTo(new TreeSet<>(DraftReader.SEQUENCE_KEYS));
        assertThat(references("/properties/content/items/anyOf"))
                .containsExactlyElementsOf(ContentKind.allKeys());
        assertThat(references("/properties/reset/items/anyOf"))
                .containsExactlyElementsOf(allowedIn(Section.RESET));
        assertThat(references("/$defs/line/anyOf"))
                .containsExactlyElementsOf(allowedIn(Section.PLAYOUT))
                .containsExactlyElementsOf(allowedIn(Section.SEQUENCE));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = SCHEMA.findValues("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(SCHEMA.at(reference.asString().substring(1)).isObject())
                                        .as(reference.asString())
                                        .isTrue());
    }

    private static List<String> allowedIn(Section section) {
        return Arrays.stream(DirectiveKind.values())
                .filter(section::allows)
                .map(DirectiveKind::key)
                .toList();
    }

    private static List<String> references(String pointer) {
        List<String> names = new ArrayList<>();
        for (JsonNode reference : SCHEMA.at(pointer)) {
            String target = reference.path("$ref").asString();
            names.add(target.substring(target.lastIndexOf('/') + 1));
        }
        return names;
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static Set<String> spelled(Collection<String> keys) {
        Set<String> both = new TreeSet<>(keys);
        keys.forEach(
                key ->
                        both.add(
                                Pattern.compile("_([a-z])")
                                        .matcher(key)
                                        .replaceAll(
                                                match -> match.group(1).toUpperCase(Locale.ROOT))));
        return both;
    }
}
