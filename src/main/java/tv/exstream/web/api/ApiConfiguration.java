package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.api.Feeder.Look;

/// Puts the interface together.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    /// Steps of half a second between two looks at what costs a query or a file system call.
    static final int SELDOM = 10;

    private static final int OFTEN = 1;

    @Bean
    HealthChecks healthChecks(ObjectProvider<HealthCheck> checks, LongSupplier nanoTime) {
        return new HealthChecks(checks.orderedStream().toList(), nanoTime, HealthChecks.PATIENCE);
    }

    @Bean
    Board board() {
        return new Board();
    }

    @Bean
    Listeners listeners(Board board) {
        return new Listeners(board, Listeners.Pace.NORMAL, Listeners.MOST);
    }

    /// @param others looks at topics that the views are not about
    @Bean
    Feeder feeder(Board board, JsonMapper json, Views views, ObjectProvider<Look> others) {
        List<Look> looks = new ArrayList<>(looks(views));
        looks.addAll(others.orderedStream().toList());
        return new Feeder(board, json, looks);
    }

    @Bean
    Look healthLook(HealthChecks checks) {
        return new Look(Topic.HEALTH, SELDOM, () -> wellbeing(checks));
    }

    private static List<Look> looks(Views views) {
        return List.of(
                new Look(Topic.SESSIONS, OFTEN, () -> Watching.of(views.sessions().get())),
                new Look(Topic.FILLS, OFTEN, views.fills()),
                new Look(Topic.SCAN, OFTEN, views.scan()),
                new Look(Topic.DISK, SELDOM, views.disk()),
                new Look(
                        Topic.TIMELINE,
                        SELDOM / 2,
                        () -> new TimelineNote(views.timelineVersion().getAsLong())));
    }

    /// The latencies are left out: they differ each time, and listeners hear of changes only.
    private static Wellbeing wellbeing(HealthChecks checks) {
        try {
            HealthReport report = checks.report();
            return new Wellbeing(
                    report.status(),
                    report.parts().stream()
                            .filter(part -> part.status() != HealthStatus.UP)
                            .map(part -> part.name() + ": " + part.detail().english())
                            .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking for health", e);
        }
    }
}
