package tv.exstream.web.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tv.exstream.LeakWatch;

/// What all generated methods do: they send what the document says, and take nothing that it does not say.
public abstract class ClientCalls implements AutoCloseable {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .changeDefaultPropertyInclusion(
                            usual ->
                                    usual.withValueInclusion(
                                            com.fasterxml.jackson.annotation.JsonInclude.Include
                                                    .NON_NULL))
                    .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final JsonNode document;
    private ShownSecrets secrets;

    /// Something else than what the document says.
    public static final class Lie extends AssertionError {
        private static final long serialVersionUID = 1;

        Lie(String message) {
            super(message);
        }
    }

    /// The server refused something, as the document says that it may.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        public final int status;
        public final String code;

        Refused(int status, String code, String detail) {
            super("%d %s: %s".formatted(status, code, detail));
            this.status = status;
            this.code = code;
        }
    }

    /// One call of an operation.
    protected static final class Call {
        private final String id;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private String type = "";
        private Object body = "";

        public Call(String id) {
            this.id = id;
        }

        public Call with(String name, Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
            return this;
        }

        public Call sending(String contentType, Object sent) {
            type = contentType;
            body = sent;
            return this;
        }
    }

    private record Found(String method, String path, JsonNode operation) {
        JsonNode answer(int status) {
            JsonNode answer = operation.at("/responses").path(Integer.toString(status));
            if (answer.isMissingNode()) {
                throw new Lie("%s %s answers %d".formatted(method, path, status));
            }
            return answer;
        }
    }

    protected ClientCalls(URI server, JsonNode document) {
        this.server = server;
        this.document = document;
        this.secrets = new ShownSecrets(document, Map.of());
    }

    /// @param given by the names of the schemes in the document
    void show(Map<String, String> given) {
        secrets = new ShownSecrets(document, given);
    }

    protected static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    protected <T> T call(Call call, TypeReference<T> type) {
        Found found = found(call.id);
        HttpResponse<byte[]> response = send(request(call, found));
        JsonNode answer = found.answer(response.statusCode());
        if (response.statusCode() >= 300) {
            throw refusal(found, response, answer);
        }
        return read(found, response, answer, type);
    }

    private Found found(String id) {
        for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (each.getValue().at("/operationId").asString().equals(id)) {
                    return new Found(each.getKey().toUpperCase(), path.getKey(), each.getValue());
                }
            }
        }
        throw new Lie("no operation is called " + id);
    }

    private HttpRequest request(Call call, Found found) {
        String path = found.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, Object> each : call.parameters.entrySet()) {
            String value = URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8);
            String place = "{" + each.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, value.replace("+", "%20"));
            } else {
                query.add(each.getKey() + "=" + value);
            }
        }
        String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
        secrets.with(found.operation()).forEach(request::header);
        if (call.type.isEmpty()) {
            return request.method(found.method(), BodyPublishers.noBody()).build();
        }
        byte[] body =
                call.body instanceof byte[] bytes ? bytes : MAPPER.writeValueAsBytes(call.body);
        return request.header("Content-Type", call.type)
                .method(found.method(), BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return LeakWatch.answered(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException refusal(
            Found found, HttpResponse<byte[]> response, JsonNode answer) {
        JsonNode problem = MAPPER.readTree(response.body());
        String code = problem.at("/code").asString("");
        if (!List.of(answer.at("/description").asString("").split("[, ]+")).contains(code)) {
            throw new Lie(
                    "%s %s answers %d with %s"
                            .formatted(
                                    found.method(), found.path(), response.statusCode(), problem));
        }
        return new Refused(response.statusCode(), code, problem.at("/detail").asString(""));
    }

    private static <T> T read(
            Found found, HttpResponse<byte[]> response, JsonNode answer, TypeReference<T> type) {
        String place = "%s %s".formatted(found.method(), found.path());
        String content = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (answer.at("/content").isEmpty() != (response.body().length == 0)
                || (!answer.at("/content").isEmpty() && !answer.at("/content").has(content))) {
            throw new Lie("%s answers %d with %s".formatted(place, response.statusCode(), content));
        }
        try {
            return response.body().length == 0 ? null : MAPPER.readValue(response.body(), type);
        } catch (JacksonException e) {
            throw new Lie(place + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
