package tv.exstream.library.tvdb;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.source.Secrets;
import tv.exstream.source.SourceId;

/// Asks TheTVDB, which gives a token of a month for a key. It is kept, and asked for again when it is refused.
record TvdbQuestions(PatientQuestions questions, URI base, Secrets secrets, SourceId source) {
    private static final String TOKEN = "token";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A page of 500 episodes has some hundred kilobytes.
    private static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper MAPPER = new JsonMapper();

    /// @param path below the version, with its query
    JsonRow ask(String path) throws IOException, InterruptedException {
        Optional<String> known = secrets.find(source, TOKEN);
        if (known.isPresent()) {
            try {
                return ask(path, known.get());
            } catch (NotSignedIn _) {
                secrets.remove(source, TOKEN); // it was one of last month
            }
        }
        String token = signIn();
        secrets.put(source, TOKEN, token);
        return ask(path, token);
    }

    private JsonRow ask(String path, String token) throws IOException, InterruptedException {
        return JsonRows.row(
                questions.fetch(
                        question(path).with("Authorization", "Bearer " + token), MOST_BYTES));
    }

    private String signIn() throws IOException, InterruptedException {
        Map<String, String> told = new LinkedHashMap<>();
        String key =
                secrets.find(source, "key")
                        .orElseThrow(
                                () ->
                                        new NotSignedIn(
                                                "TheTVDB wants a key, which has not been told"));
        told.put("apikey", key);
        secrets.find(source, "pin").ifPresent(pin -> told.put("pin", pin));
        byte[] json = MAPPER.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
        Question login = question("login").posting("application/json", json);
        String token = JsonRows.row(questions.fetch(login, MOST_BYTES)).row("data").text(TOKEN);
        if (token.isEmpty()) {
            throw new NotSignedIn("TheTVDB gives no token for this key");
        }
        return token;
    }

    private Question question(String path) {
        return Question.get(Place.ofInternet(base.resolve(path)), PATIENCE)
                .with("Accept", "application/json");
    }
}
