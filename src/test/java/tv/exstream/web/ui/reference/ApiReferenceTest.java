package tv.exstream.web.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApiReferenceTest {
    @Test
    void typesAreSaidInTheSignsOfPrograms() {
        assertThat(type("{'type':'string','format':'duration'}")).isEqualTo("string (duration)");
        assertThat(type("{'enum':['a','b'],'default':'b'}")).isEqualTo("\"a\" | \"b\" = \"b\"");
        assertThat(type("{'items':{'items':{'type':'string'}}}")).isEqualTo("string[][]");
        assertThat(type("{'additionalProperties':{'items':{'$ref':'#/components/schemas/S'}}}"))
                .isEqualTo("{ *: S[] }");
        assertThat(type("{'oneOf':[{'type':'string'},{'type':'integer'}]}"))
                .isEqualTo("string | integer");
        assertThat(type("{}")).isEqualTo("any");
    }

    @Test
    void whatMayBeOfSeveralKindsAtOnceIsShownAsAChoiceAndAskedForAsTheFirst() {
        ApiReference reference =
                reference(
                        "{'$ref':'#/components/schemas/S'}",
                        "{'anyOf':[{'type':'integer'},{'type':'string'}]}");

        GroupShown group = reference.groups().getFirst();
        assertThat(group.schemas().getFirst().choices())
                .extracting(TypeShown::before)
                .containsExactly("integer", "string");
        assertThat(group.operations().getFirst().curl("http://tv")).contains("-d '1'");
    }

    @Test
    void aSchemaThatHoldsItselfIsShownOnceAndItsSampleEnds() {
        ApiReference reference =
                reference(
                        "{'$ref':'#/components/schemas/S'}",
                        "{'type':'object','properties':{'inner':{'$ref':'#/components/schemas/S'}}}");

        GroupShown group = reference.groups().getFirst();
        assertThat(group.schemas()).extracting(SchemaShown::name).containsExactly("S");
        assertThat(group.operations().getFirst().curl("http://tv"))
                .contains("-d '{\"inner\":{\"inner\":{\"inner\":{\"inner\":{}}}}}'");
    }

    @Test
    void aSampleIsOneWordOfTheShell() {
        ApiReference reference = reference("{'type':'string','default':'it\\u0027s'}", "{}");

        assertThat(reference.groups().getFirst().operations().getFirst().curl("http://tv/a"))
                .isEqualTo(
                        "curl -X POST -H \"Authorization: Bearer $EXSTREAMTV_KEY\""
                                + " -H 'Content-Type: application/json' -d '\"it'\\''s\"' 'http://tv/a/api/x/THE_ID?at=AT'");
    }

    @Test
    void everyOperationHasAPageOfTheHelpAndEveryRowOfTheTableIsOfUse() throws IOException {
        List<OperationShown> all =
                ApiReference.shipped().groups().stream()
                        .flatMap(group -> group.operations().stream())
                        .toList();
        Set<HelpShown.Row> used = new HashSet<>();
        for (OperationShown each : all) {
            HelpShown.TABLE.stream()
                    .filter(row -> row.fits(each.group(), each.path()))
                    .findFirst()
                    .ifPresent(used::add);
        }

        assertThat(all).allSatisfy(each -> assertThat(each.help()).as(each.path()).hasSize(1));
        assertThat(HelpShown.TABLE).allMatch(used::contains);
        for (HelpShown.Row row : HelpShown.TABLE) {
            Path document = Path.of("docs", row.help().chapter() + ".md");
            assertThat(Files.readAllLines(document).getFirst().replace("`", ""))
                    .isEqualTo("# " + row.help().title());
        }
    }

    @Test
    void theFirstRowThatFitsCountsAndWhatNobodyWroteAboutHasNone() {
        assertThat(HelpShown.of("channels", "/api/channels/import/preview").orElseThrow().chapter())
                .isEqualTo("channel-files");
        assertThat(HelpShown.of("channels", "/api/channels/{number}").orElseThrow().chapter())
                .isEqualTo("channels");
        assertThat(HelpShown.of("unheard", "/api/channels")).isEmpty();
    }

    private static String type(String schema) {
        TypeShown type = TypeShown.of(JsonMapper.shared().readTree(schema.replace('\'', '"')));
        return type.before() + type.schema() + type.after();
    }

    private static ApiReference reference(String body, String schema) {
        String document =
                """
                {'paths':{'/api/x/{the-id}':{'post':{'operationId':'x','tags':['some things'],
                  'parameters':[{'name':'at','in':'query','required':true},{'name':'to','in':'query'}],
                  'requestBody':{'content':{'application/json':{'schema':BODY}}}}}},
                 'components':{'schemas':{'S':SCHEMA}}}
                """;
        return ApiReference.of(
                JsonMapper.shared()
                        .readTree(
                                document.replace("BODY", body)
                                        .replace("SCHEMA", schema)
                                        .replace('\'', '"')));
    }
}
