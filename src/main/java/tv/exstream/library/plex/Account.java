package tv.exstream.library.plex;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.outbound.Question;

/// The account at plex.tv: by it a person lets us in, and it says where servers are. Thread-safe.
///
/// Source: the API of plex.tv, version 2, as recorded; SRC-2.
public final class Account {
    /// Where it is.
    public static final URI PLEX_TV = URI.create("https://plex.tv");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 4 << 20;

    private final PatientQuestions questions;
    private final Client client;
    private final URI address;

    /// @param address that of plex.tv, or of what stands in for it
    Account(PatientQuestions questions, Client client, URI address) {
        this.questions = questions.once();
        this.client = client;
        this.address = address;
    }

    /// A question to a person whether we may come in.
    ///
    /// @param page where the person answers it
    public record Pin(long id, String page, Instant expires) {}

    /// A server that the account may use.
    ///
    /// @param machine its machine identifier
    /// @param token with which it lets the account in; a secret
    /// @param connections the best first
    record Server(
            String machine,
            String name,
            boolean owned,
            String token,
            List<Connection> connections) {}

    /// A server of the account, for a person to choose from.
    public record Choice(String machine, String name, boolean owned) {}

    /// Begins to sign in. The code is long and so cannot be guessed: whoever answers it has followed the address.
    public Pin begin() throws IOException, InterruptedException {
        Question question =
                ask("/api/v2/pins?strong=true", "")
                        .posting("application/x-www-form-urlencoded", new byte[0]);
        JsonRow pin = JsonRows.row(questions.fetch(question, LONGEST_ANSWER));
        long id = pin.number("id").orElse(0);
        String code = pin.text("code");
        Instant expires = pin.instant("expiresAt").orElse(Instant.EPOCH);
        if (id < 1 || code.isEmpty()) {
            throw new IOException("plex.tv gives no code to sign in with");
        }
        String page =
                "https://app.plex.tv/auth#?clientID=%s&code=%s&context%%5Bdevice%%5D%%5Bproduct%%5D=%s"
                        .formatted(encoded(client.id()), encoded(code), encoded(Client.PRODUCT));
        return new Pin(id, page, expires);
    }

    /// The token of the account; empty until the person has answered.
    ///
    /// @throws tv.exstream.outbound.OutboundException refused with 404 when the question has expired
    public Optional<String> token(long pin) throws IOException, InterruptedException {
        String token = fetch("/api/v2/pins/" + pin, "").text("authToken");
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    /// The servers that a token opens, for a person to choose from.
    public List<Choice> choices(String token) throws IOException, InterruptedException {
        return servers(token).stream()
                .map(server -> new Choice(server.machine(), server.name(), server.owned()))
                .toList();
    }

    /// The servers that a token opens.
    List<Server> servers(String token) throws IOException, InterruptedException {
        Question question =
                ask("/api/v2/resources?includeHttps=1&includeRelay=1&includeIPv6=1", token);
        return JsonRows.list(questions.fetch(question, LONGEST_ANSWER)).stream()
                .filter(
                        resource ->
                                List.of(resource.text("provides").split(",", -1))
                                        .contains("server"))
                .map(Account::server)
                .toList();
    }

    private static Server server(JsonRow resource) {
        return new Server(
                resource.text("clientIdentifier"),
                resource.text("name"),
                resource.isSet("owned"),
                resource.text("accessToken"),
                Connection.of(resource));
    }

    private JsonRow fetch(String path, String token) throws IOException, InterruptedException {
        return JsonRows.row(questions.fetch(ask(path, token), LONGEST_ANSWER));
    }

    private Question ask(String path, String token) {
        return client.ask(address.resolve(path), token, PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
