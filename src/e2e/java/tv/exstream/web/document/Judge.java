package tv.exstream.web.document;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.problem.Problem;
import tv.exstream.web.document.Question.Place;

/// Says whether an answer is one that the document allows. Immutable.
final class Judge {
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";

    /// How the fault begins that an answer does not say what was wrong.
    static final String UNNAMED = "detail does not name ";

    /// What HTTP itself says of requests that no operation ever sees, by status.
    private static final Map<Integer, String> UNSEEN =
            Map.of(
                    404, "NOT_FOUND",
                    405, "METHOD_NOT_ALLOWED",
                    406, "NOT_ACCEPTABLE",
                    415, "UNSUPPORTED_MEDIA_TYPE");

    private static final Set<String> CODES =
            Stream.of(Problem.values()).map(Problem::name).collect(Collectors.toSet());

    private final ApiDocument document;
    private final Conformity conformity;

    Judge(ApiDocument document) {
        this.document = document;
        conformity = new Conformity(document);
    }

    /// What is wrong with an answer; empty when nothing is.
    List<String> faults(Question question, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        List<String> faults = new ArrayList<>();
        boolean isSaid = question.operation().answer(status, type(answer)).isPresent();
        if (status >= 400 && !(isSaid && type(answer).equals(JSON))) {
            checkProblem(question, answer, faults);
        } else if (status >= 300 && status < 400) {
            faults.add("redirects");
        } else if (question.method().equals(question.operation().method())) {
            checkAnswer(question.operation(), answer, faults);
        }
        return faults;
    }

    private void checkAnswer(
            Operation operation, HttpResponse<byte[]> answer, List<String> faults) {
        int status = answer.statusCode();
        String type = type(answer);
        if (!operation.answersWith(status)) {
            faults.add("status is not in the document");
        } else if (type.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add("has content without a type");
            }
        } else if (operation.answer(status, type).isEmpty()) {
            faults.add("content type is not in the document: " + type);
        } else if (type.equals(JSON)) {
            JsonNode schema = operation.answer(status, type).get();
            faults.addAll(conformity.faults(schema, json(answer)));
        }
    }

    private void checkProblem(Question question, HttpResponse<byte[]> answer, List<String> faults) {
        if (!type(answer).equals(PROBLEM)) {
            faults.add("is no problem document but " + type(answer));
            return;
        }
        JsonNode problem = json(answer);
        faults.addAll(conformity.faults(document.schemas().at("/Problem"), problem));
        int status = answer.statusCode();
        String code = problem.at("/code").asString("");
        if (problem.at("/status").asInt(0) != status) {
            faults.add("says another status");
        }
        if (!isExpected(question, status, code)) {
            faults.add("code is not in the document for this operation: " + code);
        }
        if (status == 503 && answer.headers().firstValue("Retry-After").isEmpty()) {
            faults.add("does not say when to try again");
        }
        checkDetail(question, code, problem.at("/detail").asString(""), faults);
    }

    private static boolean isExpected(Question question, int status, String code) {
        if (code.equals(UNSEEN.get(status))) {
            return question.odd().place() != Place.NOWHERE;
        }
        boolean isOwn = question.method().equals(question.operation().method());
        return isOwn
                ? question.operation().codes(status).contains(code)
                : status < 500 && CODES.contains(code);
    }

    /// People look for what they wrote wrongly by its name.
    private static void checkDetail(
            Question question, String code, String detail, List<String> faults) {
        Place place = question.odd().place();
        boolean hasName = place == Place.QUERY || place == Place.MEMBER;
        boolean isNamed = question.odd().isNamedIn(detail) || detail.startsWith("body must");
        if (hasName && code.equals(Problem.INVALID_VALUE.name()) && !isNamed) {
            faults.add(UNNAMED + question.odd().name() + ": " + detail);
        }
        if (detail.isBlank()) {
            faults.add("has no detail");
        }
        if (detail.length() > 2_000) {
            faults.add("detail has %d letters".formatted(detail.length()));
        }
        if (detail.contains("tv.exstream.") || detail.contains("java.")) {
            faults.add("detail tells of classes: " + detail);
        }
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError("answer must be JSON: " + text, e);
        }
    }
}
