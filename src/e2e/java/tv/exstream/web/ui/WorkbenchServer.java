package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ApiParts;
import tv.exstream.web.api.Station;
import tv.exstream.web.change.Editable;

/// A page with one of everything that pages do, and an interface that writes down what it is sent.
final class WorkbenchServer implements AutoCloseable {
    private final TestServer server =
            TestServer.with(
                    Station.of(1, InstantSource.system()).views(),
                    UiConfiguration.class,
                    ApiParts.class,
                    CannedChannel.class,
                    Bench.class,
                    Things.class);

    URI page() {
        return server.url("/workbench");
    }

    Things things() {
        return server.bean(Things.class);
    }

    @Override
    public void close() {
        server.close();
    }

    @Controller
    static class Bench {
        private final AtomicInteger shown = new AtomicInteger();

        @GetMapping("/workbench")
        String show(HttpServletRequest request, Model model) {
            model.addAttribute("count", shown.incrementAndGet());
            return Fragments.of(request, "workbench", "list");
        }
    }

    @RestController
    static class Things {
        /// Method, token of changes, and body.
        final List<String> sent = new CopyOnWriteArrayList<>();

        /// For which versions changes were meant; empty for any.
        final List<String> versions = new CopyOnWriteArrayList<>();

        final AtomicReference<String> thing = new AtomicReference<>("new");

        /// What is answered to a change, instead of doing it; empty to do it.
        volatile String refusal = "";

        @Editable
        @GetMapping("/api/things/5")
        Map<String, String> thing() {
            return Map.of("id", "5", "is", thing.get());
        }

        @PatchMapping("/api/things/5")
        Map<String, String> change(HttpServletRequest request, @RequestBody String body) {
            sent.add("PATCH %s %s".formatted(request.getHeader("X-XSRF-TOKEN"), body));
            versions.add(Objects.requireNonNullElse(request.getHeader("If-Match"), ""));
            if (!refusal.isEmpty()) {
                throw new ProblemException(Problem.INVALID_VALUE, refusal);
            }
            thing.set(body);
            return thing();
        }

        @PostMapping("/api/things")
        Map<String, String> make(@RequestBody String body) {
            sent.add("POST " + body);
            return Map.of("id", "6/7");
        }

        @PostMapping("/api/things/5/touch")
        void touch() {
            sent.add("TOUCH");
        }

        @DeleteMapping("/api/things/5")
        void remove() {
            sent.add("DELETE");
        }
    }
}
