package tv.exstream.web.document;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.LeakWatch;
import tv.exstream.Product;
import tv.exstream.web.document.Addresses.Address;

/// Leaves out every member of bodies, one after another, and keeps what a running program says otherwise than its document. Owned by one
/// thread.
final class Insistence implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Without them what else names them there is wrong.
    private static final Set<String> NAMED_ELSEWHERE = Set.of("templates");

    private final Product product;
    private final ApiDocument document;
    private final Conformity conformity;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> neverAccepted = new TreeSet<>();
    private int omissions;

    Insistence(Product product, ApiDocument document) {
        this.product = product;
        this.document = document;
        conformity = new Conformity(document);
    }

    /// What was heard.
    ///
    /// @param code that of a problem; empty when it was no refusal
    private record Heard(int status, String code, String detail) {
        boolean isAcceptance() {
            return status / 100 == 2;
        }

        boolean isAboutValues() {
            return code.equals("INVALID_VALUE");
        }

        /// Whether somebody is told that this is missing.
        boolean names(Omission omission) {
            return isAboutValues() && detail.matches("(?s).*\\b" + omission.name() + "\\b.*");
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /// The operations of which no body was accepted even when it was whole.
    Set<String> neverAccepted() {
        return Set.copyOf(neverAccepted);
    }

    /// How many members were left out so far.
    int omissions() {
        return omissions;
    }

    void check(Operation operation, List<JsonNode> samples) {
        Addresses addresses = new Addresses(document, new Known(this::json));
        if (samples.stream().anyMatch(JsonNode::isObject)) {
            neverAccepted.add(operation.id());
        }
        for (Address address : addresses.of(operation)) {
            JsonNode schema = addresses.schema(operation, address);
            samples.stream()
                    .filter(each -> each.isObject() && conformity.faults(schema, each).isEmpty())
                    .forEach(
                            each ->
                                    check(
                                            operation,
                                            schema,
                                            each,
                                            body -> heard(operation, address, body)));
        }
    }

    private void check(
            Operation operation, JsonNode schema, JsonNode sample, Function<JsonNode, Heard> ask) {
        List<Omission> all = Omission.of(sample);
        omissions += all.size();
        // Nothing is changed by them, so that the whole is not the second of its kind.
        all.stream()
                .filter(each -> isRequired(schema, each))
                .forEach(each -> mustNot(each, operation, ask));
        Heard whole = ask.apply(sample);
        if (whole.isAcceptance()) {
            neverAccepted.remove(operation.id());
        }
        all.stream()
                .filter(each -> !isRequired(schema, each))
                .filter(each -> !NAMED_ELSEWHERE.contains(each.name()))
                .filter(each -> !isLeftOpen(schema, each))
                .filter(each -> isRefused(ask.apply(each.body()), each, whole))
                // What happened meanwhile may be in the way of the whole, too.
                .filter(_ -> !whole.isAcceptance() || ask.apply(sample).isAcceptance())
                .forEach(each -> faults.add(operation + " wants what may be absent: " + each));
    }

    private boolean isRequired(JsonNode schema, Omission omission) {
        return !conformity.faults(schema, omission.body()).isEmpty();
    }

    /// Where a document takes whatever is there, such as in the rules of a file, it says of no member that it may be absent.
    private boolean isLeftOpen(JsonNode schema, Omission omission) {
        return conformity.faults(schema, omission.withStranger()).isEmpty();
    }

    private void mustNot(Omission omission, Operation operation, Function<JsonNode, Heard> ask) {
        Heard heard = ask.apply(omission.body());
        if (!heard.names(omission)) {
            faults.add("%s does not ask for %s: %s".formatted(operation, omission, heard));
        }
    }

    private static boolean isRefused(Heard heard, Omission omission, Heard whole) {
        return whole.isAcceptance()
                ? heard.isAboutValues()
                : heard.names(omission) && !heard.equals(whole);
    }

    private Heard heard(Operation operation, Address address, JsonNode body) {
        String type = operation.bodies().keySet().stream().sorted().findFirst().orElseThrow();
        String text = JsonMapper.shared().writeValueAsString(body);
        HttpRequest request =
                HttpRequest.newBuilder(product.url(address.target()))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .method(operation.method(), HttpRequest.BodyPublishers.ofString(text))
                        .build();
        try {
            HttpResponse<String> answer =
                    LeakWatch.answered(client.send(request, HttpResponse.BodyHandlers.ofString()));
            boolean isProblem = answer.statusCode() >= 400;
            JsonNode said = JsonMapper.shared().readTree(isProblem ? answer.body() : "{}");
            return new Heard(
                    answer.statusCode(),
                    said.at("/code").asString(""),
                    said.at("/detail").asString(""));
        } catch (IOException e) {
            throw new AssertionError(operation.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What is at a path, or an empty object.
    private JsonNode json(String path) {
        HttpResponse<String> answer = product.get(path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isThere = answer.statusCode() == 200 && type.endsWith("json");
        return JsonMapper.shared().readTree(isThere ? answer.body() : "{}");
    }

    @Override
    public void close() {
        client.close();
    }
}
