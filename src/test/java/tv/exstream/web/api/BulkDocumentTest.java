package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers about many things tell of each what is of it; records of one name are one in the description.
class BulkDocumentTest {
    @ParameterizedTest
    @CsvSource({"ChannelBulkAnswer, number", "EntryBulkAnswer, key", "TrashBulkAnswer, id"})
    void eachAnswerIsDescribedWithItsOwnItems(String answer, String member) throws IOException {
        JsonNode schemas = schemas();

        String item =
                schemas.at("/%s/properties/items/items/$ref".formatted(answer))
                        .asString()
                        .replace("#/components/schemas/", "");

        assertThat(schemas.at("/%s/properties".formatted(item)).propertyNames()).contains(member);
    }

    private static JsonNode schemas() throws IOException {
        try (InputStream document =
                BulkDocumentTest.class.getResourceAsStream("/static/api/openapi.json")) {
            return JsonMapper.shared().readTree(document).at("/components/schemas");
        }
    }
}
