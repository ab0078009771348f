package tv.exstream.library.tmdb;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;

/// Asks TMDB with the key of a person.
///
/// @param key a token for reading, or the older key of 32 digits, which TMDB takes in the address only
record TmdbQuestions(PatientQuestions questions, URI base, String key) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Twenty seasons with their guests have some megabytes.
    private static final int MOST_BYTES = 32 << 20;

    /// @param path below the version, such as `movie/550`
    JsonRow ask(String path, Map<String, String> parameters)
            throws IOException, InterruptedException {
        if (key.isBlank()) {
            throw new NotSignedIn("TMDB wants a key, which has not been told");
        }
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (isOlderKey()) {
            all.put("api_key", key);
        }
        String query =
                all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        Question question =
                Question.get(Place.ofInternet(base.resolve(path + "?" + query)), PATIENCE)
                        .with("Accept", "application/json");
        return JsonRows.row(
                questions.fetch(
                        isOlderKey() ? question : question.with("Authorization", "Bearer " + key),
                        MOST_BYTES));
    }

    private boolean isOlderKey() {
        return key.matches("[0-9a-fA-F]{32}");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
