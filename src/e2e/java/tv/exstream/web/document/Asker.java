package tv.exstream.web.document;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.LeakWatch;
import tv.exstream.Product;

/// Asks a running program, has the answers judged and keeps what is wrong, each thing once. Owned by one thread.
final class Asker {
    /// Longer than any answer takes, also when the machine stands still for a while.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// A body of so many bytes may be refused before it was sent, and then its connection ends (RFC 9112 section 9.6).
    private static final int LARGE = 64 * 1_024;

    private static final Pattern INCIDENT = Pattern.compile("incident ([0-9a-f]{8})");

    /// Letters of a stack trace that say where it was.
    private static final int STORY = 1_500;

    private final Product product;
    private final HttpClient client;
    private final Judge judge;

    /// With the question whose answer it was.
    private final Map<String, String> faults = new LinkedHashMap<>();

    /// The operations that did what they were asked for at least once, by their ids.
    private final Set<String> accepted = new HashSet<>();

    private int asked;

    Asker(Product product, HttpClient client, ApiDocument document) {
        this.product = product;
        this.client = client;
        judge = new Judge(document);
    }

    /// What was heard.
    ///
    /// @param status 0 when there was no answer
    /// @param wrong everything about it that the document does not allow
    private record Heard(int status, List<String> wrong) {
        boolean isAcceptance() {
            return status / 100 == 2;
        }
    }

    List<String> faults() {
        return faults.entrySet().stream().map(e -> e.getKey() + "\n    " + e.getValue()).toList();
    }

    int asked() {
        return asked;
    }

    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    void ask(Question question) {
        heard(question).wrong().forEach(each -> keep(question, each));
    }

    /// Whoever sends what is right but for one thing is told which, unless even the rest is refused.
    void ask(Question.Pair pair) {
        for (String wrong : heard(pair.odd()).wrong()) {
            if (!wrong.contains(Judge.UNNAMED) || heard(pair.inOrder()).isAcceptance()) {
                keep(pair.odd(), wrong);
            }
        }
    }

    /// What is at a path, or an empty object.
    JsonNode json(String path) {
        HttpResponse<String> answer = product.get(path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isThere = answer.statusCode() == 200 && type.endsWith("json");
        return JsonMapper.shared().readTree(isThere ? answer.body() : "{}");
    }

    private Heard heard(Question question) {
        asked++;
        try {
            HttpResponse<byte[]> answer = answerOrAgain(question);
            note(question, answer.statusCode());
            return new Heard(
                    answer.statusCode(),
                    judge.faults(question, answer).stream()
                            .map(each -> answer.statusCode() + " " + each + logged(answer))
                            .toList());
        } catch (HttpTimeoutException _) {
            return new Heard(0, List.of("is not answered in " + PATIENCE));
        } catch (IOException e) {
            boolean isUnread = question.body().remaining() > LARGE;
            return new Heard(0, isUnread ? List.of() : List.of("the connection breaks: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void note(Question question, int status) {
        if (status / 100 == 2) {
            accepted.add(question.operation().id());
        }
    }

    /// A server may end a connection that nothing is asked on at any time (RFC 9112 section 9.5), also when the question is on its way.
    private HttpResponse<byte[]> answerOrAgain(Question question)
            throws IOException, InterruptedException {
        HttpRequest request = question.request(product.url("/"), PATIENCE);
        try {
            return answer(request);
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return answer(request);
        }
    }

    /// The time of a request is that until its answer begins; here it must have ended.
    private HttpResponse<byte[]> answer(HttpRequest request)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, new Unpacked());
        try {
            return LeakWatch.answered(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException(e.toString());
        }
    }

    /// What the log says of something that nobody expected.
    private String logged(HttpResponse<byte[]> answer) {
        Matcher incident = INCIDENT.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (!incident.find()) {
            return "";
        }
        String log = product.console();
        int at = Math.max(0, log.indexOf("incident=" + incident.group(1)));
        return "\n" + log.substring(at, Math.min(log.length(), at + STORY));
    }

    private void keep(Question question, String fault) {
        faults.putIfAbsent(question.operation() + ": " + fault, question.toString());
    }
}
