package tv.exstream.library.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;

/// Asks services that answer in JSON. Thread-safe.
record JsonQuestions(Outbound outbound) {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /// A page of two thousand files has one megabyte.
    private static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @throws IOException when there is no answer, or none in JSON
    JsonNode ask(Question question) throws IOException, InterruptedException {
        byte[] answer = outbound.fetch(question, MOST_BYTES).body();
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new IOException("the service does not answer in JSON", e);
        }
    }

    /// Asks with a token.
    JsonNode get(Place place, String token) throws IOException, InterruptedException {
        return ask(Question.get(place, PATIENCE).with("Authorization", "Bearer " + token));
    }

    /// Asks with a token and more words.
    JsonNode post(Place place, String token, Map<String, Object> words)
            throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsString(words).getBytes(StandardCharsets.UTF_8);
        return ask(
                Question.get(place, PATIENCE)
                        .with("Authorization", "Bearer " + token)
                        .posting("application/json", body));
    }
}
