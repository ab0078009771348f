package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(Troubles.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemHasAStatusAndKeepsItsCode(Problem problem) {
        HttpResponse<String> response = server.get("/trouble/" + problem);

        assertThat(response.statusCode()).isEqualTo(ProblemStatus.of(problem).value());
        assertThat(body(response).get("code").asString()).isEqualTo(problem.name());
        assertThat(body(response).get("detail").asString()).isEqualTo("the detail of it");
        assertThat(response.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(Set.of(429, 503).contains(response.statusCode()));
    }

    @Test
    void theDocumentHasTheMembersOfTheStandard() {
        assertThat(server.get("/trouble/CHANNEL_NOT_FOUND").body())
                .isEqualTo(
                        "{\"type\":\"urn:exstreamtv:problem:channel-not-found\","
                                + "\"title\":\"Channel not found\",\"status\":404,"
                                + "\"detail\":\"the detail of it\","
                                + "\"instance\":\"/trouble/CHANNEL_NOT_FOUND\","
                                + "\"code\":\"CHANNEL_NOT_FOUND\"}");
    }

    @Test
    void anUnknownPathIsAProblemThatNamesIt() {
        HttpResponse<String> response = server.get("/no/such/page");

        assertProblem(response, 404, "NOT_FOUND");
        assertThat(body(response).get("detail").asString())
                .isEqualTo("nothing is at /no/such/page");
    }

    @Test
    void aWrongMethodIsAProblemAndTheRightOnesAreNamed() {
        HttpResponse<String> response =
                server.send(HttpRequest.newBuilder(server.url("/number")).DELETE().build());

        assertProblem(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @Test
    void aBadParameterIsAProblemThatNamesItAndWhatWasWanted() {
        HttpResponse<String> response = server.get("/number?count=many");

        assertProblem(response, 400, "INVALID_VALUE");
        assertThat(body(response).get("detail").asString())
                .isEqualTo("parameter count must be a whole number: many");
    }

    @Test
    void aMissingParameterIsAProblem() {
        assertProblem(server.get("/number"), 400, "INVALID_VALUE");
    }

    @Test
    void aBodyThatCannotBeReadIsAProblem() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/body"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{"))
                        .build();

        assertProblem(server.send(request), 400, "INVALID_VALUE");
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/body"))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("1,2"))
                        .build();

        assertProblem(server.send(request), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aClientThatWantsAnotherTypeStillReadsTheProblem() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/trouble/DISK_FULL"))
                        .header("Accept", "video/mpeg")
                        .build();

        assertProblem(server.send(request), 507, "DISK_FULL");
    }

    @Test
    void whatNobodyExpectedIsLoggedOnceAndTheClientGetsItsNumber(CapturedOutput output) {
        HttpResponse<String> response = server.get("/bug");

        assertProblem(response, 500, "UNEXPECTED");
        String incident = body(response).get("detail").asString().replaceAll(".* incident ", "");
        assertThat(incident).matches("[0-9a-f]{8}");
        assertThat(response.body()).doesNotContain("secret", "Exception", ".java");
        assertThat(output.getAll()).containsOnlyOnce("incident=" + incident);
        assertThat(output.getAll()).containsOnlyOnce("a secret detail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /body HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Content-Length: 1\r\n"
                        + "Content-Length: 2\r\n\r\n"
                        + "ab",
                "NONSENSE\r\n\r\n",
                "GET http://a:b:c/ HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    @DisplayName(
            "H39, H21: what is no request is refused with a problem and the connection is closed")
    void whatIsNoRequestIsRefused(String request) throws IOException {
        String response = server.raw(request);

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(response).contains("\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..;/etc/passwd",
                "/a/..;/b",
                "/%252e%252e/x",
                "/a%2f..%2fb",
                "/a%00b",
                "/a\\..\\b",
                "/%c0%ae%c0%ae/x",
                "/x::$DATA"
            })
    @DisplayName("H21: paths that try to escape lead nowhere")
    void pathsThatTryToEscapeLeadNowhere(String path) throws IOException {
        String response =
                server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /trouble/CHANNEL_NOT_FOUND, 404",
        "PUT /trouble/CHANNEL_NOT_FOUND, 405",
        "POST /body, 415",
        "GET /bug, 500",
        "POST /no/such/page, 404"
    })
    void aConnectionWhoseRequestWasNotReadIsSaidToEnd(String what, int status) throws IOException {
        String answer =
                server.raw(
                        what
                                + " HTTP/1.1\r\n"
                                + "Host: x\r\n"
                                + "Content-Type: text/x\r\n"
                                + "Content-Length: 2\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 %d ".formatted(status))
                .containsIgnoringCase("Connection: close");
    }

    @Test
    void aConnectionWithNothingUnreadGoesOn() {
        HttpResponse<String> answer = server.get("/trouble/CHANNEL_NOT_FOUND");

        assertThat(answer.headers().firstValue("Connection")).isEmpty();
    }

    @Test
    @DisplayName("H39: endless headers and addresses are refused")
    void endlessHeadersAndAddressesAreRefused() throws IOException {
        assertThat(server.raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"status\":431");
        assertThat(server.raw("GET /?" + "a=1&".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"status\":414");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "NONSENSE"})
    @DisplayName(
            "H21, H39: whatever the method, an address that can be read in two ways is a problem")
    void anAddressOfTwoMeaningsIsAProblemWhateverTheMethod(String method) throws IOException {
        String answer =
                server.raw(method + " /a%25b%2fc HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "INVALID_VALUE")
                .containsIgnoringCase("Connection: close");
    }

    @Test
    @DisplayName("H23: a megabyte is not quoted whole")
    void whatIsLongIsNotQuotedWhole() {
        String detail = ProblemBody.of(Problem.INVALID_VALUE, "😀".repeat(500_000), "/").detail();

        assertThat(detail).hasSize(ProblemBody.MOST_LETTERS + 1).endsWith("😀…");
        assertThat(ProblemBody.of(Problem.INVALID_VALUE, "x" + "😀".repeat(999), "/").detail())
                .endsWith("😀…");
    }

    @ParameterizedTest
    @CsvSource({"/body, 415, UNSUPPORTED_MEDIA_TYPE", "/form, 400, INVALID_VALUE"})
    @DisplayName("H39: a form that is none is refused, and is no incident")
    void aFormThatIsNoneIsRefused(String path, int status, String code) {
        HttpRequest request =
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();

        assertProblem(server.send(request), status, code);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(body(response).get("code").asString()).isEqualTo(code);
        assertThat(body(response).get("status").asInt()).isEqualTo(status);
    }

    private static JsonNode body(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @RestController
    static class Troubles {
        @GetMapping("/trouble/{problem}")
        String trouble(@PathVariable Problem problem) {
            throw new ProblemException(problem, "the detail of it");
        }

        /// Does not look at the body.
        @PostMapping("/trouble/{problem}")
        String unread(@PathVariable Problem problem) {
            throw new ProblemException(problem, "the detail of it");
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("a secret detail");
        }

        @GetMapping("/number")
        int number(@RequestParam int count) {
            return count;
        }

        @PostMapping(path = "/form", consumes = "multipart/form-data")
        String form(@RequestParam(defaultValue = "") String text) {
            return text;
        }

        @PostMapping(path = "/body", consumes = "application/json")
        int body(@RequestBody int[] numbers) {
            return numbers.length;
        }
    }
}
